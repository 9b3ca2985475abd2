"""Words that readers stumbled over, each with the better ones: they must not come back."""

from typing import NamedTuple


class Unwelcome(NamedTuple):
    """A pattern (case does not matter) and what to write instead."""

    pattern: str
    instead: str


ENGLISH = (
    # Short words in an unusual sense.
    Unwelcome(r"(?<!`)\bmend(s|ed|ing)?\b", "fix; how many points each fix adds"),
    Unwelcome(r"\b(un)?told\b", "reported, listed, shown"),
    Unwelcome(r"\bstands? (in|beside|here|there|again|below|above)\b", "is in, is shown beside, is repeated"),
    Unwelcome(r"\b(hold|holds|held)( \w+){0,3} against\b", "compare with, check against"),
    Unwelcome(r"\b(holds?|held) (no|until|within|here|that)\b", "contains no, is valid until"),
    Unwelcome(r"\b(is|are) asked\b|\bwhat is asked\b|\basks? nothing\b|\bat the asked\b|\bthe asked\b", "required"),
    Unwelcome(r"\bwhat (a|each) (dimension|node|step|level) (asks|takes)\b", "explain; requires; effort of a step"),
    Unwelcome(r"\bpaper asks (for|to|that)\b", "the paper calls for, proposes to"),
    Unwelcome(r"\bbrings? (most|nothing|in \{)|\b(alone|what it|what one) brings?\b|\bbring to 100\b", "gain, adds"),
    Unwelcome(r"\b\S+ (is|are) wanted\b", "required, expected"),
    Unwelcome(r"\bgravest\b|\btoo grave\b|\bgravely\b", "highest severity, severe"),
    Unwelcome(r"\bknown are\b|\b(know|knows) (none|this plan)\b", "try; is not in the baseline"),
    Unwelcome(r"\bcan(not)? be had\b", "is (not) available"),
    # Riddles.
    Unwelcome(r"\bcomes? by themselves\b|\bcomes? by itself\b", "is created automatically"),
    Unwelcome(r"\bwhat a reader gets\b", "sample reports"),
    Unwelcome(r"\bwritten out again\b", "duplicated, repeated"),
    Unwelcome(r"\bcounted as 0 beside\b", "a second total counts it as 0"),
    Unwelcome(r"\bhow far (a|the) \w+ rests on\b|\brests on it\b", "how much it depends on"),
    Unwelcome(r"\bleave to fall short\b", "time-limited exceptions"),
    Unwelcome(r"\bpast one machine\b", "running on a cluster"),
    Unwelcome(r"\bof the run before\b|\bcome to its end\b", "old parts are deleted once the new run completes"),
    Unwelcome(r"\bdocument that says so\b", "a verified quote"),
    Unwelcome(r"^tell what\b", "explain"),
    Unwelcome(r"\bsettings that hold\b", "effective settings"),
    Unwelcome(r"\bplans are worth\b|\bwhat it is worth\b", "current scores"),
    Unwelcome(r"\b(plan|plans|says|itself) against (it|them)sel(f|ves)\b", "consistency checks; contradicts itself"),
    Unwelcome(r"\bone test more\b", "one more test"),
    Unwelcome(r"\bdoes not reach level \S+ itself\b", "is below level 3"),
    Unwelcome(r"\bno indicator shows what\b", "has no outcome indicator"),
    Unwelcome(r"\bwhat writing alone\b", "facets that editing cannot raise to 100"),
    Unwelcome(r"\bthree upholds\b", "three guiding principles"),
    Unwelcome(r"\bbare coordination\b", "barely coordinated"),
    Unwelcome(r"\bno text for a terminal\b", "binary format; use -o FILE"),
    Unwelcome(r"\bpart them with\b", "separate them with"),
    Unwelcome(r"\b(a|one) (plan|row|line|core|rater|file|level) an? (line|plan|core|rater|row|file|process)\b", "per"),
    Unwelcome(r"\bone a (line|core|row|file|plan)\b|\bMiB a process\b", "one per line"),
    Unwelcome(r"\bout by profile\b", "excluded by profile"),
    Unwelcome(r"\bdraw a new one\b|\bbaseline was drawn\b", "create one; was recorded"),
    Unwelcome(r"\bhas gone\b|\bis gone\b|\bare gone\b", "removed; broken pipe"),
    Unwelcome(r"\bno way out\b", "so renaming cannot evade it"),
    Unwelcome(r"\ba hair of room\b", "rounding tolerance"),
    Unwelcome(r"\bnobody does, it stays\b", "otherwise ignored"),
    Unwelcome(r"\bclaims nothing meets it\b", "zero-score tree"),
    Unwelcome(r"\bis no (\w+ )?(list|table|mapping)\b", "is not a list"),
)  # fmt: skip

CHINESE = (
    Unwelcome("认领", "对应"),
    Unwelcome("驱动：两侧的协调", "各驱动耦合协调情况"),
    Unwelcome("先做什么", "优先改进事项"),
    Unwelcome("只补(一个|一项)条件|补一项条件", "补齐一个条件"),
    Unwelcome("^(缺|补)$|如何(补|改)|缺什么", "存在缺口；改进建议"),
    Unwelcome(r"，要求 ?[\d{]", "低于门槛"),
    Unwelcome(r"(指标|举措|行动|清单) 中没有", "“指标”表中没有编号"),
    Unwelcome("百分数中夹有小数", "疑似把百分数写成小数"),
    Unwelcome("引文不见于", "所引文件中未找到该引文"),
    Unwelcome("省力", "投入最少"),
    Unwelcome("条未填 ", "第1条未填“…”"),
)
