// SPDX-License-Identifier: GPL-3.0-or-later
// live_window_bench FOLDER [SECONDS]: the whole window with the place Live open and following, while 50,000 lines a
// second come to it from four pipes. How long its thread is held at a time, whether every line has become a row, and
// what memory it takes once it is at work; in the form that run.sh reads. Fails where a line was lost or came
// twice, or where memory grows once as much is kept as may be. Needs no display.
#include "figures.h"
#include "live_lines.h"
#include "logs/log_pane.h"
#include "received_lines.h"
#include "servers/live_page.h"
#include "shell/main_window.h"
#include "turns.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace attest;
using namespace attest::bench;

namespace {

constexpr int kSources = 4;
constexpr int kLinesPerSecond = 50'000;
constexpr int kWarmUp = 2000;   ///< milliseconds until the window is at work and not being made
constexpr int kUntilFull = 200; ///< seconds, with time to spare, until the spool is
constexpr double kFrame = 16e6; ///< nanoseconds
/// What rows and logins may add to what the window takes without a line.
constexpr double kFixedKib = 48.0 * 1024;
constexpr double kRowBytes = 16;
constexpr double kLoginBytes = 3072; ///< as it was told, and as the table shows it

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "live_window_bench: %s\n", what);
        std::exit(1);
    }
}

struct Seen {
    std::vector<double> resident; ///< KiB, at every tenth of the time
    std::uint64_t received = 0;
};

std::uint64_t receivedBy(const watch::LogWatch& watch)
{
    std::uint64_t lines = 0;
    for (const auto& each : watch.sources()) {
        lines += each.lines;
    }
    return lines;
}

class Scene {
public:
    Scene(const QString& folder, int seconds)
        : m_seconds(seconds)
        , m_window({&m_settings, nullptr, {}, {}, {}, ui::realLiveWays(folder)})
    {
        m_settings.setLiveSpoolGigabytes(1);
        m_window.resize(1440, 900);
        m_window.show();
        m_window.actions().find(QStringLiteral("view.live"))->trigger();
        QCoreApplication::processEvents();
    }

    void watch(const std::vector<int>& descriptors)
    {
        QStringList paths;
        for (const int each : descriptors) {
            paths << QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(each);
        }
        m_window.live().addFiles(paths);
        m_window.content().livePage().showWatched();
        m_pane = m_window.findChild<ui::LogPane*>();
        require(m_pane && m_pane->isVisible(), "the log is not shown");
        require(m_pane->table().isFollowing(), "the log does not follow");
    }

    [[nodiscard]] watch::LogWatch& log() { return m_window.live().log(); }
    [[nodiscard]] ui::LogTable& table() { return m_pane->table(); }
    [[nodiscard]] std::size_t logins()
    {
        return m_window.live().sessions().sessions().all().size();
    }

    /// Until all sources have ended and the table shows their last row.
    Seen runToTheEnd()
    {
        Seen seen;
        QTimer looking;
        QObject::connect(&looking, &QTimer::timeout, qApp, [&] {
            const auto tenth = m_seconds * 100.0 * static_cast<double>(seen.resident.size() + 1);
            if (static_cast<double>(m_timer.elapsed()) >= tenth) {
                seen.resident.push_back(residentKib());
            }
            if (m_timer.elapsed() > 2000 * m_seconds + 60'000) {
                require(false, "the lines do not come to an end");
            }
            if (allEnded(log()) && table().order().rows().end() == log().rows().end()) {
                QCoreApplication::quit();
            }
        });
        m_timer.start();
        looking.start(50);
        QCoreApplication::exec();
        seen.resident.push_back(residentKib());
        seen.received = receivedBy(log());
        return seen;
    }

private:
    int m_seconds;
    ui::Settings m_settings;
    ui::MainWindow m_window;
    ui::LogPane* m_pane = nullptr;
    QElapsedTimer m_timer;
};

void tell(const char* what, const std::vector<double>& held)
{
    std::fprintf(stderr, "  %zu %s, held for p50 %.2f ms, p95 %.2f, p99 %.2f, most %.2f\n",
        held.size(), what, part(held, 0.5) * 1e3, part(held, 0.95) * 1e3, part(held, 0.99) * 1e3,
        part(held, 1) * 1e3);
}

/// From the middle on, by when as many rows and logins are there as are kept.
bool isFlat(const Seen& seen)
{
    constexpr double kMore = 1.05;
    return seen.resident.back() <= kMore * seen.resident[seen.resident.size() / 2];
}

void tell(const TurnMeter& meter, const Seen& seen, double seconds)
{
    tell("frames", meter.frames());
    tell("frames, of it processor time", meter.work());
    std::fprintf(stderr, "  %zu of them waited for another thread or the disk\n", meter.waited());
    tell("turns", meter.turns());
    std::fprintf(stderr,
        "  %.0f %% of one processor on the window's thread\n  resident at every tenth:",
        meter.cpu() / seconds * 100);
    for (const double kib : seen.resident) {
        std::fprintf(stderr, " %.0f", kib / 1024);
    }
    std::fprintf(stderr, " MiB\n");
}

bool measure(TurnMeter& meter, LineWriters& writers, const QString& folder, int seconds)
{
    Scene scene(folder, seconds);
    const double before = residentKib();
    scene.watch(writers.descriptors());
    QTimer::singleShot(kWarmUp, qApp, [&] { meter.restart(); });
    const auto begin = std::chrono::steady_clock::now();
    writers.go();
    const auto seen = scene.runToTheEnd();
    const double took = secondsSince(begin);
    (void)writers.end();
    const auto rows = scene.log().rows();
    const auto sent = writers.linesEach() * kSources;
    const bool whole = seen.received == sent && isWhole(rows, kSources, writers.linesEach());
    const auto logins = scene.logins();
    std::fprintf(stderr,
        "live-window: %llu lines in %.1f s, %llu rows and %zu logins at the end, %s\n",
        static_cast<unsigned long long>(seen.received), took,
        static_cast<unsigned long long>(rows.size()), logins,
        whole ? "nothing lost" : "LINES LOST");
    tell(meter, seen, took - kWarmUp / 1e3);
    require(meter.frames().size() > static_cast<std::size_t>(seconds) * 5,
        "the window does not follow");
    require(seconds < kUntilFull || isFlat(seen), "memory grows");
    figure("limit/live-window-frame", part(meter.frames(), 0.99) * 1e9, "ns");
    figure("floor/live-window-frame", kFrame, "ns");
    figure("limit/live-window-work", part(meter.work(), 0.99) * 1e9, "ns");
    figure("limit/live-window-memory", seen.resident.back(), "KiB");
    figure("floor/live-window-memory",
        before + kFixedKib
            + (static_cast<double>(rows.size()) * kRowBytes
                  + static_cast<double>(logins) * kLoginBytes)
                / 1024,
        "KiB");
    return whole;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: live_window_bench FOLDER [SECONDS]\n", stderr);
        return 2;
    }
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 30;
    require(seconds >= 5, "less than five seconds say nothing");
    const std::string folder = std::filesystem::absolute(argv[1]).string() + "/live-window-spool";
    LineWriters writers(kSources, kLinesPerSecond / kSources, seconds); // before there are threads
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TurnMeter meter(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-live-window-bench"));
    const bool whole = measure(meter, writers, QString::fromStdString(folder), seconds);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return whole ? 0 : 1;
}
