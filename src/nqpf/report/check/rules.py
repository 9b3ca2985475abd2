"""What a check can report of a plan, by the codes that all formats use: a title, and what it means."""

from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.consistency import RULES, Severity
from nqpf.report.review_rules import REVIEW_RULES

UNREADABLE = "unreadable"
"""The code for a plan that cannot be read; the gate never sees it."""


class Described(NamedTuple):
    """A rule for people: its title, what it means and how to meet it, and how grave breaking it is by default."""

    title: Text
    about: Text
    level: Severity = "error"


_GATE: dict[str, Described] = {
    "draft": Described(
        Text("Draft not confirmed as a whole", "草稿尚未整体核实"),
        Text(
            "A program wrote or updated the file, and nobody has confirmed it as a whole; suggested facets do not "
            "count. Check it and delete "
            "`draft: true`, or allow drafts with `--allow-draft`.",
            "文件由程序起草或更新，尚未整体核实，建议的要点不计分。请核实后删去 `draft: true`，"
            "或用 `--allow-draft` 允许草稿通过。",
        ),
    ),
    "not-assessed": Described(
        Text("Not yet assessed", "尚未评估"),
        Text(
            "No item claims a facet of the rubric, so that there is no score, and no requirement on a score is met. "
            "Requirements on commitment and findings apply as they do to every plan.",
            "尚无条目认定对应评价标准的要点，因而没有得分，对得分的要求一律视为未达到；对承诺力度和问题的要求照常适用。",
        ),
    ),
    "not-quoted": Described(
        Text("No figures on the quoted basis", "没有原文可查口径的得分"),
        Text(
            "The policy judges what the document bears out, and no document that the plan quotes could be read. Put it "
            "beside the plan under the name that the plan states, or judge what is claimed (`--basis claimed`).",
            "检查按原文可查口径进行，而规划所引文件均无法读取。请将文件放在规划旁边，文件名与所写一致，"
            "或改按自行申报口径检查（`--basis claimed`）。",
        ),
    ),
    "not-reviewed": Described(
        Text("Nobody has reviewed the plan", "规划尚无人审核"),
        Text(
            "The policy requires confirmed claims and answers, and there is no review file beside the plan. Have it "
            "reviewed with `nqpf review`.",
            "检查要求要点和各问经审核确认，而规划旁边没有审核文件。请用 `nqpf review` 审核。",
        ),
    ),
    "confirmed": Described(
        Text("Too few claims and answers confirmed", "经审核确认的要点对应和问项比例过低"),
        Text(
            "The policy sets the least share of claims and answers that named people must have confirmed.",
            "检查规定了要点和各问经具名人员确认的最低比例。",
        ),
    ),
    "doubtful-claims": Described(
        Text("Doubtful claims", "要点对应存疑"),
        Text(
            "That a quote is in the document does not show that it serves what is claimed. On the quoted basis a "
            "plan with findings on its claims does not pass unless they are waived or allowed with "
            "`--allow-doubtful-claims`.",
            "引文见于原文，并不表明内容符合所对应的要点。按原文可查口径检查时，要点对应有问题的规划不予通过，"
            "除非逐项豁免或用 `--allow-doubtful-claims` 允许。",
        ),
    ),
    "missing-units": Described(
        Text("Tasks of the document missing from the plan file", "原文任务未列入规划数据文件"),
        Text(
            "Commitment is a share, which leaving tasks out can raise: where it is judged by the document, every "
            "headed unit that says a task must be quoted by one.",
            "承诺力度是比例，漏列任务也会使它升高：按原文检查时，原文中每个写有任务的标题单元都须有任务引用。",
        ),
    ),
    "total": Described(
        Text("Total below the required score", "总分未达要求"),
        Text(
            "The plan's total is below the score that the policy requires. nqpf roadmap lists what to do "
            "about it, in one order.",
            "规划总分低于检查要求。改进事项及其顺序见 nqpf roadmap。",
        ),
    ),
    "total-na-zero": Described(
        Text("Total below the required score with N/A items as 0", "不适用项按 0 计的总分未达要求"),
        Text(
            "With what the plan declares not applicable counted as 0, its total is below the required score: a plan "
            "cannot pass by declaring criteria away.",
            "把规划声明不适用的准则按 0 计，总分低于检查要求：不能靠声明不适用来通过检查。",
        ),
    ),
    "scope": Described(
        Text("Score within the declared scope below the required score", "声明范围内得分未达要求"),
        Text(
            "The policy also judges the criteria that the plan itself declares it is about. The total, which the plan "
            "cannot choose, is judged apart.",
            "检查另对规划自行声明范围内的准则规定了分值；总分不由规划选择，另行判定。",
        ),
    ),
    "no-scope": Described(
        Text("No scope declared", "未声明覆盖范围"),
        Text(
            "The policy judges the score within the scope that a plan declares. This plan declares none: list its "
            "criteria in `scope`.",
            "检查对规划声明范围内的得分规定了分值，而本规划未声明范围：请在 `scope` 中列出准则。",
        ),
    ),
    "commitment": Described(
        Text("Commitment below the required value", "承诺力度未达要求"),
        Text(
            "Too few of the plan's tasks say who, by when, with what money, how it is measured and from which "
            "baseline.",
            "规划任务中写明谁负责、何时完成、资金多少、如何衡量、基期多少的不够多。",
        ),
    ),
    "too-few-tasks": Described(
        Text("Too few tasks to rate the commitment", "任务过少，承诺力度不评定"),
        Text(
            "Under five tasks commitment is not rated, and a requirement on it is not met.",
            "任务不满五项时不评定承诺力度，对它的要求视为未达到。",
        ),
    ),
    "answered": Described(
        Text("Too few tasks answer a question", "写明某一问的任务过少"),
        Text(
            "The policy sets the least share of the tasks that must answer this question.",
            "检查对写明这一问的任务规定了最低比例。",
        ),
    ),
    "fewer": Described(
        Text("Fewer tasks or answers than in the baseline", "任务或写明的内容比基线少"),
        Text(
            "Commitment is a share, which leaving tasks out can raise: where the policy requires a commitment, neither "
            "tasks nor answers may become fewer.",
            "承诺力度是比例，删去任务也会使它升高：设有承诺力度要求时，任务和写明的内容都不得减少。",
        ),
    ),
    "every-dimension": Described(
        Text("Dimension below the required score", "维度得分未达要求"),
        Text(
            "The policy sets a minimum score for every dimension, so that strength in one does not hide weakness in "
            "another.",
            "检查要求每个维度都达到规定分值，避免以长掩短。",
        ),
    ),
    "node": Described(
        Text("Named node below the required score", "指定节点得分未达要求"),
        Text(
            "The policy sets a minimum score for this dimension, pole, criterion or facet by name.",
            "检查对这一维度、侧、准则或要点单独规定了分值。",
        ),
    ),
    "must": Described(
        Text("Mandatory criterion not met", "必达准则未达标"),
        Text(
            "The rubric itself sets a minimum score for this criterion, whatever the policy.",
            "无论检查要求如何，评价标准本身规定这项准则须达到最低分值。",
        ),
    ),
    "assessed": Described(
        Text("Too little of the rubric assessed", "已评定比例不足"),
        Text(
            "Too much of the rubric was taken out of the assessment for the score to be comparable.",
            "评价标准中不计入评定的部分过多，得分不具可比性。",
        ),
    ),
    "findings": Described(
        Text("Findings too severe, or new", "问题超出允许程度或为新增"),
        Text(
            "The plan contradicts itself or its sources more severely than the policy allows, or in a way that the "
            "baseline does not have. Known findings are tolerated until they are fixed; new ones are not.",
            "规划自相矛盾或与所引文件不符，程度超出检查允许的范围，或为基线中没有的新问题。"
            "存量问题可逐步整改，新增问题不予放行。",
        ),
    ),
    "traceable": Described(
        Text("Too few items with a verified quote", "引文经核对属实的条目过少"),
        Text(
            "Too few items quote a passage that is found in a document the plan cites.",
            "条目的引文能在所引文件中找到的，比例过低。",
        ),
    ),
    "regression": Described(
        Text("Score fell since the baseline", "得分较基线下降"),
        Text(
            "A score fell by more than the tolerance since the baseline was recorded.",
            "与基线相比，得分降幅超出允许范围。",
        ),
    ),
    "lapsed-waiver": Described(
        Text("Waiver expired", "豁免已过期"),
        Text(
            "A waiver is valid until the day written in it. Fix what it covered, or have it renewed.",
            "豁免以其写明的截止日为限。请整改所豁免的事项，或重新办理豁免。",
        ),
    ),
    UNREADABLE: Described(
        Text("Plan that cannot be read", "规划无法读取"),
        Text("The file has errors, and nothing in it was scored.", "文件有错误，未作评分。"),
    ),
}

GATE = tuple(_GATE)
"""The codes of the gate's rules, in the order in which they are reported."""


def described(rule: str) -> Described:
    """A rule of the gate, a consistency check or a check of the text; one that none knows is called by its code."""
    if rule in _GATE:
        return _GATE[rule]
    for name, review in REVIEW_RULES.items():
        if name == rule:
            return Described(review.title, review.about, review.level)
    for known in RULES:
        if known.id == rule:
            return Described(known.title, known.about, known.severity)
    from nqpf.drafting.slips import SLIPS  # noqa: PLC0415 - few plans have such findings

    for slip in SLIPS:
        if slip.id == rule:
            return Described(slip.title, slip.about, slip.severity)
    return Described(both(rule), both(rule), "warning")
