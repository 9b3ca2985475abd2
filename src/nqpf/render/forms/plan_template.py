"""A commented plan to fill in, as YAML, for either kind of plan and in either language."""

from importlib.resources import files
from string import Template

from nqpf.base.language import Language, Text
from nqpf.plan.plan import Kind

# What differs between the two kinds; everything else of the template is the same.
_SETTING: dict[Kind, dict[str, Text]] = {
    "region": {
        "title": Text("Plan to transform our traditional industries", "本市传统产业转型升级行动规划"),
        "subject": Text("our city", "本市"),
        "issuer": Text("the city's development and reform commission", "市发展改革委"),
        "fund": Text("municipal special fund", "市级专项资金"),
        "survey": Text("annual survey of the statistics bureau", "市统计局年度调查"),
        "owner": Text("bureau of industry", "市工信局"),
        "trainer": Text("bureau of human resources", "市人社局"),
        "object": Text("above-scale manufacturing enterprises", "规上制造企业"),
    },
    "enterprise": {
        "title": Text("Our transformation plan", "本企业转型升级规划"),
        "subject": Text("our company", "本企业"),
        "issuer": Text("board of directors", "董事会"),
        "fund": Text("own funds", "自有资金"),
        "survey": Text("manufacturing execution system", "制造执行系统（MES）"),
        "owner": Text("production department", "生产部"),
        "trainer": Text("human resources department", "人力资源部"),
        "object": Text("workshops one to three", "一至三号车间"),
    },
}


def plan_template(kind: Kind, language: Language) -> str:
    """The template's text; it loads and scores as it is."""
    raw = files("nqpf").joinpath("render", "forms", "templates", f"plan.{language}.yaml").read_text("utf-8")
    setting = {name: text.in_language(language) for name, text in _SETTING[kind].items()}
    return Template(raw).substitute(setting, kind=kind)
