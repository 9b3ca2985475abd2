"""What a file is to the run that reads it, as messages call it."""

from nqpf.base.language import Text

Role = Text
PLAN = Text("plan", "规划文件")
SOURCE = Text("source", "源文件")
WAIVERS = Text("waivers", "豁免文件")
DOCUMENT = Text("cited document", "所引文件")
RUBRIC = Text("rubric", "评价标准")
PROFILE = Text("profile", "评分方案")
SETTINGS = Text("settings", "配置文件")
BASELINE = Text("baseline", "基线")
ASSESSMENT = Text("assessment", "评估文件")
REVIEW = Text("review", "审核文件")
JUDGEMENTS = Text("judgements", "判断文件")
EFFORTS = Text("efforts", "工作量文件")
TASK_TABLE = Text("task table", "任务分解表")

SUFFIXES = (".plan.yaml", ".plan.yml")
"""How the names of plans end that a search of a folder takes."""
