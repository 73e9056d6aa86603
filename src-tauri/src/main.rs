fn main() {
    docket_desktop::run();
}
