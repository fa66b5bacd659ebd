//! Chinese.

use super::{Catalogue, Checkpoint, Confirm, Digest, Issued, Received, Round, Told};

pub(super) static CHINESE: Catalogue = Catalogue {
    language: "zh",
    rtl: false,
    moment: "{year}年{month}{day}日 {time} UTC",
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    received: Received {
        subject: "您的评论 {number} 已收到：{title}",
        opening: "谢谢。您的评论已安全收到，编号为 {number}。",
        next: "秘书处阅读每一条评论并逐一答复。您的评论得到答复时，我们会再次写信给您。",
        late: "它在本轮结束（{closes}）之后送达。评论仍予保留，并注明为迟交；秘书处会看到它，并决定是否仍可采纳。",
        link: "阅读您的评论，以及之后的答复：",
        not_you: "如果您没有发送这条评论，请告知秘书处。",
    },
    confirm: Confirm {
        subject: "请确认您的评论 {number}",
        opening: "有人用此地址发送了一条评论，编号为 {number}。请确认它出自您本人。",
        code: "验证码：",
        effect: "请在您撰写评论的页面上输入验证码，或打开链接并按下按钮。验证码只能使用一次，30 分钟内有效。在此之前，没有人会看到该评论，也不会计入统计。",
        link: "确认评论：",
    },
    moderated: Told {
        subject: "您的评论 {number} 已审阅：{title}",
        opening: "秘书处在发布前审阅了您的评论 {number}。",
        link: "查看处理结果：",
    },
    answered: Told {
        subject: "您的评论 {number} 已得到答复：{title}",
        opening: "秘书处已答复您的评论 {number}。感谢您对本案文的关心。",
        link: "查看您的评论、答复和案文：",
    },
    issued: Issued {
        subject: "新草案：{title}",
        opening: "您评论过的案文已印发新草案：{draft}。",
        opening_unnamed: "您评论过的案文已印发新草案。",
        change: "与{draft}相比：修改 {changed} 段，移动 {moved} 段，新增 {new} 段，删除 {dropped} 段；去除括号 {closed} 处。",
        yours: "您对本案文的评论：{all} 条；已答复：{answered} 条。",
        link: "阅读新草案：",
    },
    opened: Round {
        subject: "开始征求评论：{title}",
        opening: "新一轮评论已开始，截止时间为 {closes}。",
        link: "阅读并评论：",
    },
    extended: Round {
        subject: "评论期延长：{title}",
        opening: "本轮评论的时间比原先公布的更长，截止时间改为 {closes}。",
        link: "阅读并评论：",
    },
    closing: Round {
        subject: "评论期还剩三天：{title}",
        opening: "本轮评论将在三天后结束，截止时间为 {closes}。",
        link: "阅读并评论：",
    },
    closed: Round {
        subject: "评论期已结束：{title}",
        opening: "本轮评论已结束（{closes}）。秘书处会答复每一条评论。",
        link: "查看您的评论：",
    },
    digest: Digest {
        subject: "您的每日摘要", opening: "您参与的案文有以下动态：", link: "您的评论及答复："
    },
    checkpoint: Checkpoint {
        subject: "登记簿检查点：{size} 条记录，{at}",
        opening: "截至 {at}，登记簿共有 {size} 条记录。以下是经签名的检查点。",
        note: "检查点：",
        keep: "请保存本邮件：此前记录的任何内容若被更改或删除，您都能够证明。将本邮件存为文本，即可供命令 adref verify 的 --checkpoint 使用。",
        link: "所有检查点及核查方法：",
        why_you: "您每天收到一次本邮件，因为您负责监督一个进程。",
    },
    paragraph_of_draft: "{draft}第 {label} 段",
    paragraph: "第 {label} 段",
    whole_draft: "{draft}全文",
    whole_text: "案文全文",
    on: "案文",
    place: "位置",
    at: "收到时间",
    why_you: "您收到本邮件是因为您发表过评论。案文本身从不通过邮件发送。",
    why_round: "您收到本邮件是因为根据您在此的授权，本轮评论面向您。案文本身从不通过邮件发送。",
    why_daily: "您收到本邮件是因为您选择了每日一封的摘要。",
    not_you: "不是我发的，撤回该评论：",
    no_more: "不再接收此类邮件：",
    test: "测试",
};
