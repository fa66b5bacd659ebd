//! Chinese.

use super::{Account, Note};

pub(super) static CHINESE: Account = Account {
    language: "zh",
    rtl: false,
    sign_in: Note {
        subject: "您的登录链接",
        opening: "这是供您登录的链接。",
        effect: "链接只能使用一次，有效期为30分钟。",
        link: "登录：",
        not_you: "如果不是您本人要求的，您无需做任何事：没有这封邮件，任何人都无法使用它。",
    },
    invitation: Note {
        subject: "邀请您参加",
        opening: "现邀请您在此参与文本工作。链接所指页面说明您的身份。",
        effect: "链接只能使用一次，有效期为三天。您可以选择他人看到的姓名，并可自愿设置密码。",
        link: "查看邀请并答复：",
        not_you: "如果您没有预期收到邀请，您无需做任何事：没有您的答复，不会发生任何事情。",
    },
    mandate: Note {
        subject: "您新增了一项授权",
        opening: "已授予您一项授权。您的账户照常使用。",
        effect: "您可以在自己的页面上看到这项授权，并选择以哪一项授权行事。",
        link: "您的页面：",
        not_you: "如果您认为有误，请告知秘书处。您也可以自行放弃这项授权。",
    },
    reset: Note {
        subject: "设置新密码",
        opening: "这是供您设置新密码的链接。",
        effect: "链接只能使用一次，有效期为30分钟。使用后，您在所有设备上都会退出登录。",
        link: "设置新密码：",
        not_you: "如果不是您本人要求的，您无需做任何事：您的密码保持不变。",
    },
    password_changed: Note {
        subject: "您的密码已更改",
        opening: "您账户的密码已更改。",
        effect: "您在其他设备上均已退出登录。",
        link: "如果不是您本人所为，请立即设置另一个密码：",
        not_you: "如果是您本人更改的，您无需做任何事。",
    },
    confirmation: Note {
        subject: "请确认此地址",
        opening: "此处一位账户持有人希望今后使用此地址。",
        effect: "链接只能使用一次，有效期为30分钟。在使用之前，一切保持不变。",
        link: "确认地址：",
        not_you: "如果不是您本人所为，您无需做任何事。",
    },
    address_changed: Note {
        subject: "您账户的地址已更改",
        opening: "您的账户现在使用另一个地址。今后邮件将发往该地址，不再发往此处。",
        effect: "如果不是您本人所为，则可能有他人能够登录您的账户。此链接将恢复您的地址、使所有人退出登录并删除密码；随后由您设置新密码。链接只能使用一次，有效期为三天。",
        link: "这不是我所为，恢复我的地址：",
        not_you: "如果是您本人更改的，您无需做任何事。",
    },
    why_you: "您收到此邮件，是因为此处有账户正在使用或曾经使用此地址。文本本身绝不通过邮件发送。",
};
