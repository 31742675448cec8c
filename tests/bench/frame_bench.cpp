// SPDX-License-Identifier: GPL-3.0-or-later
// frame_bench: how long the window takes to answer a step, a step back and a selection, until it has
// painted, with a large document and with a tree of ten thousand nodes; to a jump in a log of a million lines, and
// to another order of a hundred thousand logins. Of each place the best of some rounds counts, and of all places
// the slowest: it is the one that people wait for.
// Prints the columns of Google Benchmark's CSV, for run.sh. Needs no display.
#include "frame_times.h"
#include "large_cases.h"
#include "large_lists.h"
#include "shell/case_page.h"
#include "shell/main_window.h"

#include <QtWidgets/QApplication>

#include <cstdio>

namespace {

using namespace attest;
using bench::kRounds;
using bench::require;
using bench::settle;
using bench::Times;

constexpr std::size_t kPlaces = 60; ///< nodes that are selected, evenly over the tree
constexpr double kFrame = 16e6;     ///< nanoseconds

class Paints final : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject* object, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(object, event);
    }
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
        bench::waitUntil([&] { return window.cases().shown() != before; }, "a case does not open");
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

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-frame-bench"));
    bench::jumpInALog();
    bench::orderLogins();
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
