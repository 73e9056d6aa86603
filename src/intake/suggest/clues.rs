//! The words by which a kind is recognized, in lower case. From the telling kinds to the general
//! ones: the first of equals is suggested.

/// A kind and the words that speak for it, with bars between them.
pub(super) struct Clue {
    pub kind: &'static str,
    /// Hardly anything else is called so.
    telling: &'static str,
    /// It stands in other documents as well.
    faint: &'static str,
}

const TELLING: u32 = 3;
const FAINT: u32 = 1;

impl Clue {
    /// Each with how much it says, the telling ones first.
    pub fn words(&self) -> impl Iterator<Item = (u32, &'static str)> {
        let telling = self.telling.split('|').map(|words| (TELLING, words.trim()));
        let faint = self.faint.split('|').map(|words| (FAINT, words.trim()));
        telling.chain(faint).filter(|(_, words)| !words.is_empty())
    }
}

pub(super) const CLUES: &[Clue] = &[
    Clue {
        kind: "E10",
        telling: "bank return | return notice | returned by the bank | returned payment | \
                  return of funds | 退票 | 退汇 | 银行退单 | 退回通知",
        faint: "reason code",
    },
    Clue {
        kind: "E12",
        telling: "mt103 | swift copy | remittance advice | payment advice | 汇款水单 | 水单 | 电汇凭证",
        faint: "uetr | swift | 汇款",
    },
    Clue {
        kind: "E13",
        telling: "account comparison | details compared | 核对表 | 信息核对 | 账户核对",
        faint: "核对 | comparison",
    },
    Clue {
        kind: "E11",
        telling: "written answer | bank letter | bank reply | 查询答复 | 书面答复 | 银行答复 | 查复书",
        faint: "答复",
    },
    Clue {
        kind: "E15",
        telling: "account certificate | proof of account | bank account proof | 开户许可证 | \
                  账户证明 | 开户证明 | 基本存款账户信息",
        faint: "开户",
    },
    Clue {
        kind: "E14",
        telling: "business license | business licence | id card | identity card | passport | \
                  营业执照 | 身份证 | 护照",
        faint: "统一社会信用代码",
    },
    Clue {
        kind: "E16",
        telling: "name change | name difference | 名称变更 | 更名 | 拼音说明 | 名称差异",
        faint: "",
    },
    Clue {
        kind: "E08",
        telling: "withdrawal confirmation | withdrawal is on its way | withdrawal request | \
                  transfer confirmation | 提现确认 | 提现回单 | 提现申请",
        faint: "withdrawal | expected arrival | 提现 | 预计到账",
    },
    Clue {
        kind: "E07",
        telling: "transaction detail | transaction details | withdrawal detail | withdrawal details | \
                  transaction record | 提现详情 | 提现明细 | 交易详情 | 转账详情",
        faint: "transaction id | transaction | transactions | 交易号",
    },
    Clue {
        kind: "E49",
        telling: "wechat pay | wechat receipts | 微信支付 | 收款流水 | 微信收款 | 微信流水",
        faint: "微信账单",
    },
    Clue {
        kind: "E09",
        telling: "bank statement | statement of account | account statement | 银行流水 | 账户流水 | \
                  账户交易明细 | 对公账户交易明细 | 对账单",
        faint: "statement | opening balance | closing balance | 流水 | 期初余额 | 期末余额 | 借方 | \
                  贷方",
    },
    Clue {
        kind: "E46",
        telling: "card statement | credit card statement | 信用卡账单 | 信用卡对账单 | 对账单 | \
                  账单明细",
        faint: "statement | 账单",
    },
    Clue {
        kind: "E02",
        telling: "account balance | balance page | withheld balance | 账户余额 | 余额页 | 余额截图",
        faint: "balance | withheld | 余额 | 暂扣",
    },
    Clue {
        kind: "E04",
        telling: "payment settings | payout settings | 付款设置 | 收款设置 | 支付设置",
        faint: "",
    },
    Clue {
        kind: "E03",
        telling: "merchant status | store verified | 商户状态 | 店铺状态 | 商户认证",
        faint: "verified | 已验证",
    },
    Clue {
        kind: "E01",
        telling: "payment history | payout history | payout record | payment record | 付款记录 | \
                  放款记录 | 打款记录",
        faint: "payout | 放款 | 打款",
    },
    Clue {
        kind: "E06",
        telling: "payoneer account | pingpong account | account status | 账户状态 | 账号状态 | \
                  派安盈账户",
        faint: "",
    },
    Clue {
        kind: "E19",
        telling: "maintenance notice | service announcement | 维护公告 | 系统公告 | 服务公告",
        faint: "maintenance | announcement | 公告 | 维护",
    },
    Clue {
        kind: "E43",
        telling: "wish support | wish customer support | wish help | wish 客服 | wish客服",
        faint: "",
    },
    Clue {
        kind: "E18",
        telling: "support ticket | support case | support reply | 客服工单 | 历史工单 | 客服回复",
        faint: "case number | ticket number | ticket | 工单 | 客服",
    },
    Clue {
        kind: "E42",
        telling: "seller conversation | chat with seller | message to seller | 与卖家 | 卖家沟通 | \
                  卖家聊天",
        faint: "seller | 卖家",
    },
    Clue {
        kind: "E44",
        telling: "refund promise | promised refund | we will refund | will be refunded | 承诺退款 | \
                  同意退款 | 答应退款",
        faint: "",
    },
    Clue {
        kind: "E17",
        telling: "chat log | chat history | chat record | whatsapp chat | conversation | \
                  correspondence | 聊天记录 | 沟通记录 | 微信记录 | 对话记录 | 往来邮件",
        faint: "chat | wechat | whatsapp | 聊天 | 微信 | 沟通",
    },
    Clue {
        kind: "E20",
        telling: "exchange rate | fee schedule | fees and rates | 手续费 | 汇率 | 费率",
        faint: "fee | fees | 费用",
    },
    Clue {
        kind: "E31",
        telling: "letter of authorization | authorization letter | brand authorization | loa | \
                  授权书 | 品牌授权",
        faint: "authorization | 授权",
    },
    Clue {
        kind: "E32",
        telling: "trademark | patent | copyright certificate | registration certificate | 商标 | \
                  专利 | 著作权 | 注册证",
        faint: "",
    },
    Clue {
        kind: "E33",
        telling: "test report | certificate of conformity | ce certificate | fcc | cpc | 检测报告 | \
                  认证报告 | 检验报告",
        faint: "检测",
    },
    Clue {
        kind: "E34",
        telling: "infraction | infraction detail | infraction details | 违规 | 违规详情 | 侵权通知",
        faint: "penalty | 罚款",
    },
    Clue {
        kind: "E36",
        telling: "before and after | before after | corrective action | 整改 | 整改前后 | 改正措施",
        faint: "",
    },
    Clue {
        kind: "E35",
        telling: "store metrics | performance metrics | 店铺指标 | 店铺表现 | 绩效指标",
        faint: "metrics | performance | 指标",
    },
    Clue {
        kind: "E38",
        telling: "customer refunds | refund list | 退款清单 | 客户退款",
        faint: "",
    },
    Clue {
        kind: "E37",
        telling: "refund record | refund details | refund receipt | 退款记录 | 退款详情 | 退款凭证",
        faint: "refund | refunded | 退款",
    },
    Clue {
        kind: "E45",
        telling: "proof of return | return label | return shipment | return receipt | 退货 | 退货单 | \
                  退货物流",
        faint: "",
    },
    Clue {
        kind: "E48",
        telling: "not received | wrong address | delivery doubt | 未收到 | 签收异常 | 没收到 | \
                  地址错误",
        faint: "",
    },
    Clue {
        kind: "E26",
        telling: "proof of delivery | delivery confirmation | pod | 签收 | 签收证明 | 签收单 | 妥投",
        faint: "delivered | signed",
    },
    Clue {
        kind: "E25",
        telling: "tracking | tracking history | tracking page | track and trace | 物流轨迹 | \
                  物流信息 | 轨迹 | 物流查询",
        faint: "logistics | 物流",
    },
    Clue {
        kind: "E27",
        telling: "carrier letter | letter from the carrier | 物流商说明 | 承运商说明 | 物流证明",
        faint: "",
    },
    Clue {
        kind: "E24",
        telling: "proof of shipment | shipping label | waybill | packing slip | 发货凭证 | 发货单 | \
                  运单 | 面单 | 揽收 | 出库单",
        faint: "shipment | shipped | 发货 | 出库",
    },
    Clue {
        kind: "E23",
        telling: "order detail | order details | order page | 订单详情 | 订单页",
        faint: "order | orders | 订单",
    },
    Clue {
        kind: "E41",
        telling: "order confirmation | payment receipt | order receipt | proof of payment | \
                  订单确认 | 付款凭证 | 支付凭证 | 付款截图",
        faint: "receipt | 付款",
    },
    Clue {
        kind: "E39",
        telling: "item description | product description | 商品描述 | 宝贝描述",
        faint: "",
    },
    Clue {
        kind: "E29",
        telling: "product page | listing page | listing | 商品页 | 商品页面 | 商品链接",
        faint: "",
    },
    Clue {
        kind: "E40",
        telling: "unboxing | item received | received item | 开箱 | 收到的商品 | 收货照片 | 破损",
        faint: "damaged | defect",
    },
    Clue {
        kind: "E28",
        telling: "product photo | item photo | product video | 实物图 | 实物照 | 商品照片 | 商品实物",
        faint: "",
    },
    Clue {
        kind: "E30",
        telling: "purchase order | supplier invoice | purchase invoice | 采购 | 采购单 | 进货单 | \
                  供货发票",
        faint: "supplier",
    },
    Clue {
        kind: "E21",
        telling: "invoice | customs declaration | packing list | bill of lading | proforma | \
                  sales contract | 发票 | 报关单 | 装箱单 | 提单 | 购销合同 | 贸易合同",
        faint: "contract | customs | 报关 | 合同",
    },
    Clue {
        kind: "E22",
        telling: "storefront | store settings | store page | order list | 店铺首页 | 店铺后台 | \
                  店铺所有权 | 店铺订单",
        faint: "store | 店铺",
    },
    Clue {
        kind: "E47",
        telling: "police report | fraud report | card fraud | 盗刷 | 报警回执 | 报案",
        faint: "fraud | unauthorized",
    },
    Clue {
        kind: "E50",
        telling: "lease | place of business | 租赁合同 | 经营场所 | 门店照片 | 门头照",
        faint: "门店",
    },
    Clue {
        kind: "E51",
        telling: "statement of explanation | explanation letter | 情况说明 | 说明函",
        faint: "explanation",
    },
    Clue {
        kind: "E52",
        telling: "login history | sign in history | device list | 登录记录 | 安全记录 | 设备列表",
        faint: "",
    },
    Clue {
        kind: "E53", telling: "translation | translated | 翻译件 | 译文 | 翻译", faint: ""
    },
    Clue {
        kind: "E05",
        telling: "platform notice | notice banner | banner | 平台通知 | 横幅 | 站内信 | 违约通知",
        faint: "notice | notification | 通知",
    },
];
