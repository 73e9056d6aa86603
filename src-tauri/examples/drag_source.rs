//! A window as small as a file icon that files can be dragged from, for the end-to-end tests:
//! `drag_source X Y FILE…` stands at (X, Y) and offers the files as a file manager does.

#[cfg(target_os = "linux")]
fn main() {
    use gtk::prelude::{ContainerExt, GtkWindowExt, WidgetExt, WidgetExtManual};
    use gtk::{TargetEntry, TargetFlags, gdk, glib};

    let mut arguments = std::env::args().skip(1);
    let mut coordinate = || arguments.next().and_then(|text| text.parse().ok()).unwrap_or(0);
    let (x, y): (i32, i32) = (coordinate(), coordinate());
    let uris: Vec<String> = arguments
        .filter_map(|file| glib::filename_to_uri(file, None).ok())
        .map(String::from)
        .collect();

    gtk::init().expect("there is a display");
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_title("Files to drag");
    window.set_decorated(false);
    window.set_default_size(120, 120);
    window.move_(x, y);
    let icon = gtk::EventBox::new();
    window.add(&icon);
    let offered = [TargetEntry::new("text/uri-list", TargetFlags::OTHER_APP, 0)];
    icon.drag_source_set(gdk::ModifierType::BUTTON1_MASK, &offered, gdk::DragAction::COPY);
    icon.connect_drag_data_get(move |_, _, selection, _, _| {
        let uris: Vec<&str> = uris.iter().map(String::as_str).collect();
        selection.set_uris(&uris);
    });
    window.connect_destroy(|_| gtk::main_quit());
    window.show_all();
    gtk::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {}
