//! The file of settings: what it says, and what is wrong with it. It never stops the program.

use std::fs;
use std::path::Path;

use docket::settings::{Preferences, Settings};
use docket::store::{StoreError, read_beside, replace_beside};

use crate::error::CommandError;

#[derive(Default)]
pub struct Kept {
    pub settings: Settings,
    /// Why the file is not followed.
    pub problem: Option<CommandError>,
}

impl Kept {
    pub fn read(file: &Path) -> Kept {
        let text = match read_beside(file) {
            Ok(text) => text.unwrap_or_default(),
            Err(error) => return Kept { problem: Some(error.into()), ..Kept::default() },
        };
        match Settings::read(&text) {
            Ok(settings) => Kept { settings, problem: None },
            Err(error) => Kept { problem: Some(error.into()), ..Kept::default() },
        }
    }

    /// Writes what is wanted. A file that could not be read is kept aside first.
    pub fn replace(&mut self, file: &Path, wanted: &Preferences) -> Result<(), CommandError> {
        if self.problem.is_some() && file.exists() {
            let aside = file.with_file_name("settings-broken.toml");
            fs::copy(file, &aside).map_err(|error| StoreError::io(&aside, error))?;
        }
        let mut settings = self.settings.clone();
        settings.set(wanted);
        replace_beside(file, &settings.to_text())?;
        *self = Kept { settings, problem: None };
        Ok(())
    }
}
