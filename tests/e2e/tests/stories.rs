//! Ten people tell in their own words what happened; each finds their situation, once by answering at
//! most three questions and once by typing what they said.
#![cfg(test)]

use docket_e2e::{App, Language};

struct Story {
    told: &'static str,
    /// The forks that are passed, the start left out.
    forks: &'static [&'static str],
    scenario: &'static str,
}

const IN_CHINESE: [Story; 5] = [
    // A payout failed.
    Story {
        told: "从派安盈提现8420美元到中行，三天后被退回来了，提示 beneficiary account invalid",
        forks: &["money", "money_withdrawal"],
        scenario: "PAY-06",
    },
    // The goods are disputed.
    Story {
        told: "买家说收到的货和描述不一样，不肯付款", forks: &["goods"], scenario: "SEL-01"
    },
    // A customer has paid, and nothing arrived.
    Story {
        told: "客户说已经付款成功，但我一直没收到钱",
        forks: &["customer"],
        scenario: "PAY-18",
    },
    // WeChat has frozen the account.
    Story {
        told: "我的微信收款码被限制了，钱取不出来", forks: &["wechat"], scenario: "WX-01"
    },
    // The store is suspended.
    Story {
        told: "店铺被暂停，说我和另一家被封的店铺有关联",
        forks: &["store", "store_account"],
        scenario: "POL-8.09",
    },
];

const IN_ENGLISH: [Story; 5] = [
    Story {
        told: "Wish says the payout was sent, but nothing has arrived at Payoneer",
        forks: &["where", "where_sent"],
        scenario: "PAY-04",
    },
    Story {
        told: "The jacket from Wish arrived torn and is not the one in the picture",
        forks: &["buying", "buying_goods"],
        scenario: "CON-01",
    },
    Story {
        told: "I paid with PayPal, the parcel never came, and Wish did not help",
        forks: &["buying", "buying_paypal"],
        scenario: "CON-20",
    },
    Story {
        told: "WeChat Pay has stopped paying out to our merchant number",
        forks: &["wechat"],
        scenario: "WX-02",
    },
    Story {
        told: "Wish suspended my store and says my tracking numbers are false",
        forks: &["store", "store_parcels"],
        scenario: "POL-8.16",
    },
];

#[test]
fn five_stories_in_chinese_reach_their_situation() {
    told(Language::Chinese, &IN_CHINESE);
}

#[test]
fn five_stories_in_english_reach_their_situation() {
    told(Language::English, &IN_ENGLISH);
}

fn told(language: Language, stories: &[Story]) {
    let app = App::start(language).unwrap();
    for story in stories {
        app.press(&app.words.say("window-home-new"));
        answered(&app, story);
        typed(&app, story);
        app.press(&app.words.say("window-start-start"));
        let name = app.words.say(&format!("scenario-{}", story.scenario));
        app.wait_until(
            "the case is open",
            &format!("return document.querySelector('nav h1')?.textContent.trim() === {name:?}"),
        );
        app.press_in("header", &app.words.say("product-name"));
        app.wait_for_text(&app.words.say("window-home-title"));
    }
}

/// By the questions, and all the way back.
fn answered(app: &App, story: &Story) {
    assert!(story.forks.len() < 3, "{}: more than three choices", story.told);
    let mut at = "start";
    for fork in story.forks {
        app.press_in("main", &app.words.say(&format!("finder-{at}.{fork}")));
        app.wait_for_text(&app.words.say(&format!("finder-{fork}")));
        at = fork;
    }
    app.press_in("main", &app.words.say(&format!("scenario-{}.line", story.scenario)));
    reached(app, story);
    for _ in 0..=story.forks.len() {
        app.press_in("main", &app.words.say("window-back"));
    }
    app.wait_for_text(&app.words.say("window-start-or"));
}

/// By what was said.
fn typed(app: &App, story: &Story) {
    app.fill(&app.words.say("window-find"), story.told);
    app.press_in("main ul", &app.words.say(&format!("scenario-{}", story.scenario)));
    reached(app, story);
}

fn reached(app: &App, story: &Story) {
    let name = app.words.say(&format!("scenario-{}", story.scenario));
    app.wait_until(
        story.told,
        &format!("return document.querySelector('main h1')?.textContent.trim() === {name:?}"),
    );
}
