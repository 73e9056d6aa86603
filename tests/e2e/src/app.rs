//! The app under test: a window on a display of its own, with folders of its own and no way to the
//! developer's session.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::display::Display;
use crate::process::{Running, free_port, poll};
use crate::webdriver::{Browser, WebDriverError};
use crate::words::{Language, Words};

/// How long anything may take before a test gives up; the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The size of the window when a test does not say.
pub const SIZE: (u32, u32) = (1280, 800);

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("{program}: {source}")]
    Program { program: &'static str, source: io::Error },
    #[error("{path} is missing: build it with `cargo build -p docket-desktop --examples --bins`", path = .0.display())]
    NotBuilt(PathBuf),
    #[error("the WebDriver server did not start a session: {0}")]
    Session(WebDriverError),
}

/// What surrounds the app when it starts.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// The desktop is dark.
    pub dark: bool,
    /// The desktop shows no motion.
    pub still: bool,
    /// There is a bus on which a second start finds the first.
    pub bus: bool,
    /// What the file manager asks it to open.
    pub arguments: Vec<String>,
}

/// A running app. Everything it started ends when it is dropped.
pub struct App {
    pub browser: Browser,
    pub words: Words,
    _driver: Running,
    _bus: Option<Running>,
    pub(crate) display: Display,
    folder: TempDir,
}

impl App {
    /// The app with nothing in it yet.
    pub fn start(language: Language) -> Result<App, StartError> {
        let folder = TempDir::new().map_err(program("a temporary folder"))?;
        App::start_in(folder, language, &Setup::default())
    }

    /// The app with nothing in it yet, in these surroundings.
    pub fn start_with(language: Language, setup: &Setup) -> Result<App, StartError> {
        let folder = TempDir::new().map_err(program("a temporary folder"))?;
        App::start_in(folder, language, setup)
    }

    fn start_in(folder: TempDir, language: Language, setup: &Setup) -> Result<App, StartError> {
        let binary = built("docket-desktop")?;
        let display = Display::start().map_err(program("Xvfb"))?;
        let port = free_port().map_err(program("a free port"))?;
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).env("DISPLAY", &display.name);
        surroundings(&mut command, folder.path()).map_err(program("its folders"))?;
        desktop(setup, folder.path()).map_err(program("its folders"))?;
        let bus =
            setup.bus.then(|| bus(folder.path())).transpose().map_err(program("dbus-daemon"))?;
        if bus.is_some() {
            command.env("DBUS_SESSION_BUS_ADDRESS", bus_address(folder.path()));
        }
        let driver = Running::start(&mut command).map_err(program("WebKitWebDriver"))?;
        let started = poll(PATIENCE, || {
            match Browser::start(port, &binary.to_string_lossy(), &setup.arguments) {
                // The server is not listening yet.
                Err(WebDriverError::Transport(_)) => None,
                started => Some(started),
            }
        });
        let nobody = || WebDriverError::Refused {
            path: "/session".to_owned(),
            error: "timeout".to_owned(),
            message: "the server never listened".to_owned(),
        };
        let browser = started.unwrap_or_else(|| Err(nobody())).map_err(StartError::Session)?;
        let app = App {
            browser,
            words: Words::load(language),
            _driver: driver,
            _bus: bus,
            display,
            folder,
        };
        app.resize(SIZE);
        app.speak(language);
        Ok(app)
    }

    /// Closes the window and opens it again on the same folders.
    pub fn restart(self, language: Language) -> Result<App, StartError> {
        self.restart_with(language, &Setup::default())
    }

    /// Ends the app as a power cut does, in the middle of whatever it was doing, and opens it again.
    pub fn kill_and_restart(self, language: Language) -> Result<App, StartError> {
        self.killed(|| (), language)
    }

    /// The same; `meanwhile` sets right what was on the disk at the moment.
    pub fn killed(self, meanwhile: impl FnOnce(), language: Language) -> Result<App, StartError> {
        let window = self.xdotool(&["search", "--onlyvisible", "--name", "^Docket$"]);
        let window = window.lines().last().unwrap_or_default();
        let process = self.xdotool(&["getwindowpid", window]);
        let killed = Command::new("kill").args(["-9", process.trim()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "no process {process:?} to end");
        meanwhile();
        self.again(language, &Setup::default())
    }

    /// Opens it on the same folders, in other surroundings.
    pub fn restart_with(self, language: Language, setup: &Setup) -> Result<App, StartError> {
        // A window that is gone already is as good as closed.
        let _ = self.browser.close();
        self.again(language, setup)
    }

    fn again(self, language: Language, setup: &Setup) -> Result<App, StartError> {
        let App { folder, .. } = self;
        App::start_in(folder, language, setup)
    }

    /// Starts the program once more beside the running one, as a double click on a file does, and
    /// waits until it has ended by itself.
    pub fn start_again(&self, file: &Path) {
        let binary = built("docket-desktop").unwrap_or_else(|error| panic!("{error}"));
        let mut command = Command::new(binary);
        command.arg(file).env("DISPLAY", &self.display.name);
        surroundings(&mut command, self.folder.path()).expect("its folders are there");
        let mut second = command
            .env("DBUS_SESSION_BUS_ADDRESS", bus_address(self.folder.path()))
            .env_remove("TAURI_WEBVIEW_AUTOMATION")
            .spawn()
            .expect("it starts");
        let ended = poll(PATIENCE, || second.try_wait().ok().flatten());
        if ended.is_none() {
            let _ = second.kill();
            panic!("the second start stays beside the first");
        }
    }

    /// How many windows of the app there are.
    pub fn windows(&self) -> usize {
        self.xdotool(&["search", "--onlyvisible", "--name", "^Docket$"]).lines().count()
    }

    /// Switches the window to this language.
    fn speak(&self, language: Language) {
        self.press(language.own_name());
        let speaks = format!("return document.documentElement.lang === '{}'", language.tag());
        self.wait_until("the window speaks the language chosen", &speaks);
    }

    /// Where the app keeps its cases.
    pub fn cases(&self) -> PathBuf {
        self.folder.path().join("cases")
    }

    /// A place for the test's own files.
    pub fn desk(&self) -> PathBuf {
        self.folder.path().join("desk")
    }

    /// What the app asked the desktop to open, one per line.
    pub fn opened(&self) -> Vec<String> {
        let list = std::fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default();
        list.lines().map(str::to_owned).collect()
    }

    /// Gives the window this many pixels.
    pub fn resize(&self, (width, height): (u32, u32)) {
        let window = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Docket$"]);
        let window = window.lines().last().unwrap_or_default().to_owned();
        self.xdotool(&["windowmove", &window, "0", "0"]);
        self.xdotool(&["windowsize", &window, &width.to_string(), &height.to_string()]);
        let fits = || {
            let size = self.browser.script("return [innerWidth, innerHeight]", &[]).ok()?;
            (size[0] == width && size[1] == height).then_some(())
        };
        assert!(poll(PATIENCE, fits).is_some(), "the window does not take {width} × {height}");
    }

    /// Moves the mouse and presses its buttons as a person does.
    pub(crate) fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display.name)
            .output()
            .expect("xdotool is installed");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// What the user has set for the whole desktop.
fn desktop(setup: &Setup, folder: &Path) -> io::Result<()> {
    let place = folder.join("config/gtk-3.0");
    std::fs::create_dir_all(&place)?;
    let number = u8::from;
    let settings = format!(
        "[Settings]\ngtk-application-prefer-dark-theme={}\ngtk-enable-animations={}\n",
        number(setup.dark),
        number(!setup.still)
    );
    std::fs::write(place.join("settings.ini"), settings)
}

/// A bus of the test's own.
fn bus(folder: &Path) -> io::Result<Running> {
    let mut command = Command::new("dbus-daemon");
    command.args(["--session", "--nofork", "--nopidfile"]);
    command.arg(format!("--address={}", bus_address(folder)));
    let bus = Running::start(&mut command)?;
    let up = || folder.join("bus").exists().then_some(());
    poll(PATIENCE, up).ok_or_else(|| io::Error::other("the bus did not start"))?;
    Ok(bus)
}

fn bus_address(folder: &Path) -> String {
    format!("unix:path={}", folder.join("bus").display())
}

fn program(program: &'static str) -> impl FnOnce(io::Error) -> StartError {
    move |source| StartError::Program { program, source }
}

/// A program of this workspace, in the folder that this one was built into.
pub(crate) fn built(name: &str) -> Result<PathBuf, StartError> {
    let me = std::env::current_exe().map_err(program("this program's folder"))?;
    let folder = me.ancestors().find(|folder| folder.join(".fingerprint").exists());
    let path = folder.unwrap_or(Path::new("")).join(name);
    if path.exists() { Ok(path) } else { Err(StartError::NotBuilt(path)) }
}

/// Folders and a desktop that only notes what it is asked to open.
fn surroundings(command: &mut Command, folder: &Path) -> io::Result<()> {
    let desk = folder.join("desk");
    let programs = folder.join("programs");
    for needed in [&desk, &programs] {
        std::fs::create_dir_all(needed)?;
    }
    let opened = folder.join("opened");
    let opener = programs.join("xdg-open");
    std::fs::write(
        &opener,
        format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", opened.display()),
    )?;
    allow_running(&opener)?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(programs).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(path).map_err(io::Error::other)?;
    command
        .env("PATH", path)
        .env("DOCKET_HOME", folder.join("cases"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "Asia/Shanghai")
        // Without it the app's window takes no orders.
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        // The developer's own window must not answer instead.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .env("GDK_BACKEND", "x11")
        .env("GSETTINGS_BACKEND", "memory")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY");
    Ok(())
}

#[cfg(unix)]
fn allow_running(program: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn allow_running(_: &Path) -> io::Result<()> {
    Ok(())
}
