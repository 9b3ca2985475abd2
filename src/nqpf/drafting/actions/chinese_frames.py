"""Clauses of Chinese plans that have the verb in an unusual place, or no action at all, as patterns."""

import re
from functools import cache

from nqpf.drafting.actions.chinese_patterns import BODIES, COMPOUNDS, SAYS_SOMETHING, clear_verbs, lead, verbs
from nqpf.drafting.actions.chinese_verbs import any_of, lexicon
from nqpf.drafting.actions.chinese_words import ADVERBS, CONTEXTS


@cache
def saying() -> re.Pattern[str]:
    """What is done in a catchword: 对领军人才“一事一议”, 关键染料坚持“一品两源”."""
    to = r"对(?P<what>[^，]{2,40}?)(?:实行|实施|做到|逐[家户企个])?"
    with_all = r"(?P<thing>[^，的]{2,16}?)(?:坚持|实行|做到|落实)"
    return re.compile(rf"(?:{to}|{with_all})“〇{{2,12}}”$")


@cache
def spread() -> re.Pattern[str]:
    """What is brought to whom (向全行业推广), or given to others' use (染料库对外开放)."""
    shared = (
        r"[^，的]{2,16}?(?:免费|全部|有序|统一)?(?:对外|向[^，]{2,12}?)(?:免费|全部|有序|统一)?(?:开放)?(?=开放|共享)"
    )
    return re.compile(
        rf"{lead()}(?P<what>[向在][^，的]{{2,20}}?(?:全面|逐步|复制)?|{shared})"
        r"(?P<verb>推广|开放|共享|推开|铺开|延伸|拓展|倾斜)$"
    )


@cache
def with_others() -> re.Pattern[str]:
    """What is done together with a body, before its verb: 联合农学院等高校攻关…."""
    return re.compile(
        rf"{lead()}(?:联合|会同|携手)[^，的]{{2,40}}?(?:{BODIES}|院所|等){lead()}(?P<verb>{verbs().pattern})(?={SAYS_SOMETHING})"
    )


@cache
def verb_here() -> re.Pattern[str]:
    """A verb directly behind the way in which something is done."""
    return re.compile(rf"{lead()}(?P<verb>{verbs().pattern})(?=[^的者率性等、].)")


@cache
def granting() -> re.Pattern[str]:
    """The verb of what is granted, behind the rule by which it is."""
    return re.compile("(?:给予|予以)(?=..)")


@cache
def owning() -> re.Pattern[str]:
    """A clause that says whose task it is and names none: 由市商务局负责, 市商务局负责统筹推进."""
    work = "统筹|组织|具体|协调|推进|推动|实施|落实|抓好|总体|日常|管理|督促|解释"
    work += "|本|方案|计划|规划|工作|的|各项|和|、|并|相关|有关"
    return re.compile(rf"(?!支持|鼓励|引导|推动|推荐|倡导)[^，]{{0,60}}?(?:负责|牵头|承担)(?:{work})*$")


@cache
def urging() -> re.Pattern[str]:
    """An exhortation without anything of its own to do: 抓好贯彻落实."""
    work = "贯彻|落实|组织|实施|执行|推进|各项|有关|相关|任务|工作|要求|措施|政策|落地|见效|领导|认识"
    return re.compile(rf"{lead()}(?:抓好|做好|抓实|高度重视|加强|提高|狠抓|推动|确保|认真|结合实际)+(?:{work})+$")


@cache
def listed() -> re.Pattern[str]:
    """The comma between two of the verbs of a list that each have a number: 引进专家5名、培训技工300人."""
    unit = "[个家项名人次台套件座条万亿元种批场所％%亩]"
    return re.compile(rf"(?<={unit})、(?=(?!{COMPOUNDS})(?:{verbs().pattern})[^化、，][^、，]{{0,20}}[0-9０-９])")


@cache
def changed() -> re.Pattern[str]:
    """A clause that says what a thing is made into: 机房改造为…, 主干网扩容至…."""
    return re.compile(
        r"(?![将把对])(?P<what>[^，的]{2,12}?)(?:(?P<verb>升级|改造|扩容|改建|迁移|切换)[为至到].|(?:全部|统一|一律)?(?P<into>[纳列并接]入|实行|享受|适用|执行|推行|启用)(?!情况|过程|效果|[的期])..)"
    )


@cache
def leading() -> re.Pattern[str]:
    """A clause that only says who leads."""
    return re.compile(r"由(?P<body>[^，]{2,40}?)(?:牵头|负责|组织实施|统筹)$")


@cache
def becoming() -> re.Pattern[str]:
    """A verb that says what becomes of what 将 and 把 name: 将…转化为…, 将…纳入…."""
    done = "全部|一律|统一|逐步|分批|全面|及时|整体|依法|限期|有序"
    return re.compile(
        rf"(?:{verbs().pattern}|变|转|当)[为成到入至进作](?=..)|[列纳计并接]入(?=..)|(?<={done})(?:{verbs().pattern}|[纳并]网)$"
    )


@cache
def counting() -> re.Pattern[str]:
    """A clause that only says how many more there will be: 新增织机300台."""
    return re.compile(r"[^，]{0,12}?(?:新增|净增)[^，]{2,40}[0-9０-９]{1,9}[余多]?[一-鿿]{1,3}$")


@cache
def part_of_a_sum() -> re.Pattern[str]:
    """An amount of money at the end of a clause."""
    return re.compile(r"[0-9０-９][万亿千百]{0,3}元$")


@cache
def throughout() -> re.Pattern[str]:
    """What all of some things do, without a body: 染缸全部配备…."""
    words = "全部|一律|统一|全面|均|同步|逐步|分批"
    clear = any_of(verb for verb in clear_verbs() if not lexicon()[verb].result).pattern
    verb = rf"(?:{words}){lead()}(?P<verb>{clear})|(?:原则上|一律){lead()}(?P<firm>{verbs().pattern})"
    return re.compile(rf"(?P<what>[^，的]{{2,16}}?)(?:{verb})(?={SAYS_SOMETHING})")


@cache
def sparing() -> re.Pattern[str]:
    """What is not done to somebody: 对小厂不抽贷、不断贷."""
    return re.compile(r"对(?P<what>[^，]{2,30}?)(?P<verb>不)[一-鿿]{2}(?:[、和]不[一-鿿]{2})*$")


@cache
def toward() -> re.Pattern[str]:
    """What is done to somebody, with the verb at the end: 对逾期的从严问责, 对小厂由镇长联系."""
    adverb = any_of(ADVERBS.split()).pattern
    return re.compile(
        rf"对(?P<what>[^，]{{1,40}}?)(?:的(?:{adverb})*|(?:{adverb})+|由[^，]{{2,12}}?)(?:{verbs().pattern})?(?P<verb>{verbs().pattern})$"
    )


@cache
def by_whom() -> re.Pattern[str]:
    """What is done by a body, with the verb at the end: 染料由仓库统一分发."""
    verb = verbs().pattern
    return re.compile(
        rf"(?P<what>(?!{any_of(CONTEXTS.split()).pattern})[^，的]{{2,16}}?)由[^，0-9]{{2,14}}?"
        rf"(?:{any_of(ADVERBS.split()).pattern})*(?:{verb})?(?P<verb>{verb})$"
    )
