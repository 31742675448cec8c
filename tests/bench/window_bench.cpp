// SPDX-License-Identifier: GPL-3.0-or-later
// window_bench ASSAYER REFERENCE: from the start of the process until a window has painted something, and
// what memory it holds once it is idle, alternating with a window that has nothing behind it: as it begins, with the
// place Live restored, and with a log file in it. Prints the best of each in the columns of Google Benchmark's CSV, for run.sh. Needs an X display of its own.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 9;
constexpr int kLeastSide = 200; ///< smaller windows are none of the program's own
constexpr auto kPatience = std::chrono::seconds(20);
constexpr auto kSettling
    = std::chrono::milliseconds(1500); ///< until memory is what an idle window holds

struct Program {
    const char* paint;
    const char* memory;
    std::vector<std::string> command;
    double best = 1e9;  ///< seconds
    double whole = 1e9; ///< until nothing in it changed any more
    long kib = 1L << 40;
};

// A window may go while it is looked at; that is no reason to end.
int ignoreError(Display*, XErrorEvent*)
{
    return 0;
}

bool hasPainted(Display* display, Window window)
{
    XWindowAttributes a;
    if (XGetWindowAttributes(display, window, &a) == 0 || a.map_state != IsViewable
        || a.width < kLeastSide || a.height < kLeastSide) {
        return false;
    }
    XImage* image = XGetImage(display, window, 0, 0, static_cast<unsigned>(a.width),
        static_cast<unsigned>(a.height), AllPlanes, ZPixmap);
    if (image == nullptr) {
        return false;
    }
    const unsigned long first = XGetPixel(image, 0, 0);
    int differing = 0;
    for (int y = 5; y < a.height; y += 7) {
        for (int x = 5; x < a.width; x += 7) {
            differing += XGetPixel(image, x, y) != first ? 1 : 0;
        }
    }
    XDestroyImage(image);
    return differing > 20;
}

/// Of what the window's rows look like; other as soon as anything in it is.
std::uint64_t lookOf(Display* display, Window window)
{
    XWindowAttributes a;
    XImage* image = XGetWindowAttributes(display, window, &a) == 0
        ? nullptr
        : XGetImage(display, window, 0, 0, static_cast<unsigned>(a.width),
            static_cast<unsigned>(a.height), AllPlanes, ZPixmap);
    if (image == nullptr) {
        return 0;
    }
    const std::string_view bytes(image->data,
        static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height));
    const auto look = std::hash<std::string_view>()(bytes);
    XDestroyImage(image);
    return look;
}

/// None: 0.
Window painted(Display* display)
{
    Window root = 0, parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count) == 0) {
        return 0;
    }
    auto* const found = std::find_if(
        children, children + count, [&](Window w) { return hasPainted(display, w); });
    const Window window = found == children + count ? 0 : *found;
    if (children != nullptr) {
        XFree(children);
    }
    return window;
}

/// Resident memory in KiB.
long residentOf(pid_t process)
{
    const auto path = "/proc/" + std::to_string(process) + "/smaps_rollup";
    std::FILE* file = std::fopen(path.c_str(), "r");
    long kib = -1;
    char line[256];
    while (file != nullptr && std::fgets(line, sizeof line, file) != nullptr) {
        std::sscanf(line, "Rss: %ld", &kib);
    }
    if (file != nullptr) {
        std::fclose(file);
    }
    return kib;
}

pid_t start(const std::vector<std::string>& command)
{
    std::vector<char*> words;
    for (const auto& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    }
    pid_t child = -1;
    const int failed = ::posix_spawn(&child, words[0], &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

/// A folder of its own, which goes with it.
class Scratch {
public:
    Scratch()
    {
        std::string made
            = (std::filesystem::temp_directory_path() / "window-bench-XXXXXX").string();
        m_folder = ::mkdtemp(made.data()) != nullptr ? made : std::string();
    }
    Scratch(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] std::string path(const char* name) const { return m_folder + "/" + name; }
    void write(const char* name, const std::string& text) const
    {
        std::ofstream(path(name)) << text;
    }

private:
    std::string m_folder;
};

std::string settingsWithLog(const std::string& log)
{
    return "[session]\nplace=live\n[live]\nsources=\"[{\\\"id\\\":\\\"a\\\",\\\"kind\\\":\\\"file\\\","
           "\\\"address\\\":\\\""
        + log + "\\\"}]\"\n";
}

/// Of 400 logins, among what else a server says.
std::string someLines()
{
    constexpr int kLines = 20'000, kLinesALogin = 50;
    std::string lines;
    for (int i = 0; i < kLines; ++i) {
        lines += std::string("{\"level\":\"") + (i % 50 == 7 ? "error" : "info")
            + "\",\"ts\":" + std::to_string(1'785'245'081 + i / 10)
            + ".5,\"logger\":\"server.agentServer\",\"msg\":\""
            + (i % kLinesALogin == 0 ? "Authorization received and verified" : "finished call")
            + "\",\"attestor\":\"azure_imds\",\"trace_id\":\"75db07abc728" + std::to_string(i)
            + "\"}\n";
    }
    return lines;
}

/// Seconds until its last change, after which it is left in peace for a while.
double untilStill(Display* display, Window window, Clock::time_point begin)
{
    std::uint64_t look = 0;
    auto changed = begin;
    for (const auto end = Clock::now() + kSettling; Clock::now() < end;) {
        const auto now = Clock::now();
        if (const auto other = lookOf(display, window); other != look) {
            look = other;
            changed = now;
        }
        ::poll(nullptr, 0, 10);
    }
    return std::chrono::duration<double>(changed - begin).count();
}

bool measure(Display* display, Program& program)
{
    const auto begin = Clock::now();
    const pid_t child = start(program.command);
    if (child < 0) {
        return false;
    }
    Window window = 0;
    while (window == 0 && Clock::now() - begin < kPatience
        && ::waitpid(child, nullptr, WNOHANG) == 0) {
        window = painted(display);
        ::poll(nullptr, 0, window != 0 ? 0 : 1);
    }
    const std::chrono::duration<double> spent = Clock::now() - begin;
    if (window != 0) {
        program.best = std::min(program.best, spent.count());
        program.whole = std::min(program.whole, untilStill(display, window, begin));
        program.kib = std::min(program.kib, residentOf(child));
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (painted(display) != 0) {
        ::poll(nullptr, 0, 5);
    }
    return window != 0;
}

} // namespace

int main(int argc, char** argv)
{
    Display* display = argc == 3 ? XOpenDisplay(nullptr) : nullptr;
    if (display == nullptr) {
        std::fprintf(stderr, "usage: window_bench ASSAYER REFERENCE, on an X display of its own\n");
        return 2;
    }
    XSetErrorHandler(ignoreError);
    const Scratch scratch;
    const std::string settings = scratch.path("new.ini");
    const std::string live = scratch.path("live.ini"), log = scratch.path("log.ini");
    scratch.write("live.ini", "[session]\nplace=live\n");
    scratch.write("log.ini", settingsWithLog(scratch.path("server.log")));
    scratch.write("server.log", someLines());
    Program all[] = {
        {"limit/window-paint", "limit/window-memory",
            {argv[1], "--multi", "--new-session", "--config", settings}},
        {"limit/window-live-paint", "limit/window-live-memory",
            {argv[1], "--multi", "--config", live}},
        {"limit/window-log-paint", "limit/window-log-memory",
            {argv[1], "--multi", "--config", log}},
        {"floor/window-paint", "floor/window-memory", {argv[2]}},
    };
    for (int run = 0; run < kRuns; ++run) {
        for (auto& program : all) {
            if (!measure(display, program)) {
                std::fprintf(stderr, "%s painted nothing\n", program.command[0].c_str());
                return 1;
            }
        }
    }
    for (const auto& program : all) {
        std::fprintf(stderr, "%s: painted after %.0f ms, still after %.0f ms\n", program.paint,
            program.best * 1e3, program.whole * 1e3);
        std::printf("\"%s/manual_time\",%d,%.0f,0,ns\n", program.paint, kRuns, program.best * 1e9);
        std::printf("\"%s/manual_time\",%d,%ld,0,KiB\n", program.memory, kRuns, program.kib);
    }
    XCloseDisplay(display);
    return 0;
}
