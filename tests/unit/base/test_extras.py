from nqpf.base.extras import missing


def test_it_names_the_library_and_the_extra_in_both_languages():
    (problem,) = missing("s3fs", "s3").problems
    assert problem.in_language("en") == "nqpf: this needs s3fs, which is not installed (pip install 'nqpf[s3]')"
    assert problem.in_language("zh") == "nqpf: 此功能需要 s3fs，当前未安装（请运行 pip install 'nqpf[s3]'）"
