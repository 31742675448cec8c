// SPDX-License-Identifier: GPL-3.0-or-later
// frame_bench: how long the window takes to answer a step, a step back and a selection, until it has
// painted, with a large document and with a tree of ten thousand nodes; and to a jump in a log of a million
// lines. Of each place the best of some rounds counts, and of all places the slowest: it is the one that
// people wait for. Prints the columns of Google Benchmark's CSV, for run.sh. Needs no display.
#include "large_cases.h"
#include "logs/log_pane.h"
#include "shell/case_page.h"
#include "shell/main_window.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryFile>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace attest;

constexpr int kRounds = 5;
constexpr std::size_t kPlaces = 60; ///< nodes that are selected, evenly over the tree
constexpr int kPatience = 60'000;   ///< milliseconds until a case is open
constexpr double kFrame = 16e6;     ///< nanoseconds

// A measurement that does not measure what it says is worse than none.
void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "frame_bench: %s\n", what);
        std::exit(1);
    }
}

class Paints final : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject* object, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(object, event);
    }
};

/// Nanoseconds of the interface's thread, which is the one that people wait for; others may be at work.
double cpuTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

void settle()
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    for (int i = 0; i < 100 && dispatcher->processEvents(QEventLoop::AllEvents); ++i) {}
}

/// The times of one kind of move, by place.
class Times {
public:
    template <typename Move>
    void take(std::size_t place, Move move)
    {
        const double begin = cpuTime();
        move();
        settle();
        const double spent = cpuTime() - begin;
        if (place >= m_best.size()) {
            m_best.resize(place + 1, 1e18);
        }
        m_best[place] = std::min(m_best[place], spent);
    }
    void print(const char* what, const char* of) const
    {
        const auto slowest = std::ranges::max_element(m_best);
        require(slowest != m_best.end(), "nothing was measured");
        std::printf(
            "\"limit/frame-%s-%s/manual_time\",%d,%.0f,0,ns\n", what, of, kRounds, *slowest);
        std::fprintf(stderr, "%s, %s: slowest of %zu places is %zu\n", of, what, m_best.size(),
            static_cast<std::size_t>(slowest - m_best.begin()));
    }

private:
    std::vector<double> m_best;
};

class Scene {
public:
    Scene(ui::MainWindow& window, Paints& paints, casefile::Case c, const char* name)
        : m_window(window)
        , m_paints(paints)
        , m_name(name)
    {
        auto* before = window.cases().shown();
        window.cases().add(std::move(c), QString::fromLatin1(name));
        QElapsedTimer timer;
        timer.start();
        while (window.cases().shown() == before && timer.elapsed() < kPatience) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        require(window.cases().shown() != before, "a case does not open");
        settle();
        m_live = window.cases().shown();
    }

    void measure()
    {
        for (int round = 0; round < kRounds; ++round) {
            stepping();
            selecting();
        }
        m_step.print("step", m_name);
        m_back.print("back", m_name);
        m_select.print("select", m_name);
    }

private:
    void trigger(const char* action)
    {
        m_window.actions().find(QString::fromLatin1(action))->trigger();
    }

    void stepping()
    {
        trigger("case.restart");
        settle();
        const int painted = m_paints.count;
        std::size_t steps = 0;
        while (m_live->stepper().canStep()) {
            m_step.take(steps++, [this] { trigger("case.step"); });
        }
        for (std::size_t left = steps; left > 0; --left) {
            m_back.take(left - 1, [this] { trigger("case.step-back"); });
        }
        require(
            steps > 5 && m_paints.count > painted + static_cast<int>(steps), "steps paint nothing");
        m_live->run(session::Until::End);
        settle();
    }

    // A stage with what it rests on, a field, and bytes as they are chosen among the bytes.
    void selecting()
    {
        const int painted = m_paints.count;
        const auto& run = *m_live->run();
        auto& selection = m_live->selection();
        std::size_t place = 0;
        for (std::size_t i = 0; i < run.results().size(); ++i) {
            m_select.take(place++, [&] { selection.selectStage(i); });
        }
        const auto stride = std::max<std::size_t>(1, run.tree().size() / kPlaces);
        for (std::size_t i = 0; i < run.tree().size(); i += stride) {
            m_select.take(place++, [&] { selection.selectNode(static_cast<decode::NodeId>(i)); });
        }
        for (std::size_t i = stride / 2; i < run.tree().size(); i += stride) {
            const auto span = run.tree().at(static_cast<decode::NodeId>(i)).span;
            m_select.take(place++, [&] { selection.selectSpan(span); });
        }
        require(m_paints.count > painted + static_cast<int>(place) / 2, "selecting paints nothing");
    }

    ui::MainWindow& m_window;
    Paints& m_paints;
    const char* m_name;
    ui::LiveCase* m_live;
    Times m_step, m_back, m_select;
};

constexpr int kLines = 1'000'000;

bool writeLines(QTemporaryFile& file)
{
    QByteArray lines;
    for (int i = 0; i < kLines; ++i) {
        const auto number = QByteArray::number(i);
        lines += R"({"level":")" + QByteArray(i % 50 == 7 ? "error" : "info") + R"(","ts":)"
            + QByteArray::number(1785245081 + i / 100) + "." + QByteArray::number(100 + i % 100)
            + R"(,"logger":"server.agentServer","msg":"Authorization received and verified",)"
            + R"("attestor":"azure_imds","agent":"web-)" + number + R"(","trace_id":"75db07abc728)"
            + number + "\"}\n";
        if (lines.size() > 1 << 20) {
            file.write(lines);
            lines.clear();
        }
    }
    return file.write(lines) == lines.size() && file.flush();
}

/// Jumps in a log: the interface's thread until the rows are painted with their words, without the wait for
/// the disk.
void jumpInALog()
{
    QTemporaryFile file;
    require(file.open() && writeLines(file), "a log cannot be written");
    ui::Actions actions;
    watch::LogWatch watch({});
    (void)watch.addFile(file.fileName().toStdString(), live::Follow::No);
    ui::LogPane pane(actions, watch);
    pane.resize(1440, 900);
    static_cast<QWidget&>(pane).show();
    auto& table = pane.table();
    QElapsedTimer timer;
    const auto waitFor = [&timer](const auto& holds) {
        timer.start();
        while (!holds() && timer.elapsed() < kPatience) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        }
        require(holds(), "the log does not come");
    };
    waitFor([&] { return table.order().size() == kLines && table.isComplete(); });
    settle();
    Times jumps;
    const auto painted = table.paintedRows();
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t place = 0; place < kPlaces; ++place) {
            // Far from each other, and others in every round, so that no words are there yet.
            const auto row
                = (place * 7919 + static_cast<std::size_t>(round) * 104729) * 131 % kLines;
            jumps.take(place, [&] {
                table.goTo(row);
                waitFor([&] { return table.isComplete(); });
            });
        }
    }
    require(table.paintedRows() > painted + kRounds * kPlaces * 20, "jumps paint nothing");
    jumps.print("jump", "log-1000000-lines");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-frame-bench"));
    jumpInALog();
    Paints paints;
    application.installEventFilter(&paints);
    ui::MainWindow window;
    window.resize(1440, 900);
    window.show();
    settle();
    {
        auto document = bench::largeDocument();
        require(document.evidence.front().bytes.size() >= 64U << 10U, "the document is too small");
        Scene(window, paints, std::move(document), "64KiB").measure();
    }
    Scene tree(window, paints, bench::largeToken(10'000), "10000-nodes");
    require(window.cases().shown()->run()->tree().size() > 10'000, "the tree is too small");
    // Where a dock is named, it is in front: the others' panes have their own costs.
    for (const auto& dock : QApplication::arguments().mid(1)) {
        window.casePage().reveal(dock);
    }
    tree.measure();
    std::printf("\"frame/manual_time\",1,%.0f,0,ns\n", kFrame);
    return 0;
}
