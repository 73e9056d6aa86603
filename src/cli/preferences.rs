//! The settings made in the window. They hold here too where no option says otherwise, and what is
//! wrong with their file stops no command.

use std::path::Path;

use docket::case::Message;
use docket::settings::Settings;
use docket::store::read_beside;

/// What the file says, and what there is to say of it.
#[derive(Default)]
pub struct Known {
    pub settings: Settings,
    pub problem: Option<Message>,
}

pub fn read(file: Option<&Path>) -> Known {
    let text = match file.map_or(Ok(None), read_beside) {
        Ok(text) => text.unwrap_or_default(),
        Err(error) => return Known { problem: Some(error.message()), ..Known::default() },
    };
    match Settings::read(&text) {
        Ok(settings) => {
            let keys = settings.not_understood().join(", ");
            let said = Message::new("cli-settings-not-understood").text("keys", keys.as_str());
            Known { settings, problem: (!keys.is_empty()).then_some(said) }
        }
        Err(error) => Known { problem: Some(error.message()), ..Known::default() },
    }
}
