//! A blocking WebDriver client with the few calls the tests make.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use ureq::Agent;

/// Under this key WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

#[derive(Debug, thiserror::Error)]
pub enum WebDriverError {
    #[error("the WebDriver server did not answer: {0}")]
    Transport(#[from] Box<ureq::Error>),
    #[error("WebDriver refused {path}: {error}: {message}")]
    Refused { path: String, error: String, message: String },
}

/// A session with one window.
pub struct Browser {
    agent: Agent,
    session: String,
}

/// An element of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element as an argument of a script.
    pub fn to_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    fn read(value: &Value) -> Option<Element> {
        value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
    }
}

impl Browser {
    /// Starts `binary` under the server that listens on `port`.
    pub fn start(port: u16, binary: &str, arguments: &[String]) -> Result<Browser, WebDriverError> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        let server = format!("http://127.0.0.1:{port}/session");
        let capabilities = json!({
            "capabilities": {
                "alwaysMatch": { "webkitgtk:browserOptions": { "binary": binary, "args": arguments } }
            }
        });
        let mut browser = Browser { agent, session: server };
        let reply = browser.post("", capabilities)?;
        let id = reply["sessionId"].as_str().unwrap_or_default();
        browser.session = format!("{}/{id}", browser.session);
        Ok(browser)
    }

    /// What `return …` in the script's body returns.
    pub fn script(&self, body: &str, args: &[Value]) -> Result<Value, WebDriverError> {
        self.post("/execute/sync", json!({ "script": body, "args": args }))
    }

    /// What the promise in the script's body is fulfilled with.
    pub fn promise(&self, body: &str, args: &[Value]) -> Result<Value, WebDriverError> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             (async (...args) => {{ {body} }})(...arguments) \
             .then(done, error => done({{ failed: String(error) }}));"
        );
        self.post("/execute/async", json!({ "script": script, "args": args }))
    }

    /// The element a script finds.
    pub fn find_by_script(
        &self,
        body: &str,
        args: &[Value],
    ) -> Result<Option<Element>, WebDriverError> {
        Ok(Element::read(&self.script(body, args)?))
    }

    pub fn click(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("/element/{}/click", element.0), json!({})).map(drop)
    }

    pub fn clear(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("/element/{}/clear", element.0), json!({})).map(drop)
    }

    /// Types as a keyboard would.
    pub fn send_keys(&self, element: &Element, text: &str) -> Result<(), WebDriverError> {
        self.post(&format!("/element/{}/value", element.0), json!({ "text": text })).map(drop)
    }

    /// Presses one key while others are held, at whatever has the focus.
    pub fn press_keys(&self, held: &[char], key: char) -> Result<(), WebDriverError> {
        let step = |kind: &str, key: char| json!({ "type": kind, "value": key });
        let mut actions: Vec<Value> = held.iter().map(|key| step("keyDown", *key)).collect();
        actions.extend([step("keyDown", key), step("keyUp", key)]);
        actions.extend(held.iter().rev().map(|key| step("keyUp", *key)));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", json!({ "actions": [keyboard] })).map(drop)
    }

    /// Moves the pointer to a corner where nothing lies under it.
    pub fn rest_pointer(&self) -> Result<(), WebDriverError> {
        let to = |x: u32| json!({ "type": "pointerMove", "x": x, "y": 1, "duration": 0 });
        // Presses by name move it unseen: going where it is thought to be already does nothing.
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [to(2), to(1)] });
        self.post("/actions", json!({ "actions": [mouse] })).map(drop)
    }

    /// The window as a PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>, WebDriverError> {
        let reply = self.get("/screenshot")?;
        Ok(STANDARD.decode(reply.as_str().unwrap_or_default()).unwrap_or_default())
    }

    /// Closes the window.
    pub fn close(&self) -> Result<(), WebDriverError> {
        let reply = self.agent.delete(&self.session).call().map_err(Box::new)?;
        read("", reply).map(drop)
    }

    fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        let url = format!("{}{path}", self.session);
        read(path, self.agent.get(&url).call().map_err(Box::new)?)
    }

    fn post(&self, path: &str, body: Value) -> Result<Value, WebDriverError> {
        let url = format!("{}{path}", self.session);
        read(path, self.agent.post(&url).send_json(body).map_err(Box::new)?)
    }
}

fn read(path: &str, reply: ureq::http::Response<ureq::Body>) -> Result<Value, WebDriverError> {
    let refused = !reply.status().is_success();
    let mut body: Value = reply
        .into_body()
        .with_config()
        // A screenshot of a large window is longer than the usual limit.
        .limit(100_000_000)
        .read_json()
        .map_err(Box::new)?;
    let value = body["value"].take();
    if refused {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let (error, message) = (text("error"), text("message"));
        return Err(WebDriverError::Refused { path: path.to_owned(), error, message });
    }
    Ok(value)
}
