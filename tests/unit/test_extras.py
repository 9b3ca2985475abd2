from nqpf.extras import missing


def test_it_names_the_library_and_the_extra_in_both_languages():
    (problem,) = missing("numpy", "robustness").problems
    assert problem.in_language("en") == "nqpf: this needs numpy, which is not installed (pip install 'nqpf[robustness]')"
    assert problem.in_language("zh") == "nqpf: 此功能需要 numpy，当前未安装（请运行 pip install 'nqpf[robustness]'）"
