// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_reader.h"

namespace attest::ui {

PanelReader::PanelReader()
{
    m_pool.setMaxThreadCount(1);
}

PanelReader::~PanelReader()
{
    stop();
}

void PanelReader::stop()
{
    m_stop->store(true);
    m_pool.waitForDone();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    ++m_asked;
    m_reading = false;
}

void PanelReader::read(const watch::MetricWatch& watch, Questions questions, AskNames names,
    std::function<void(const Answers&)> done)
{
    m_reading = true;
    const auto asked = ++m_asked;
    m_pool.start([this, asked, names, stop = m_stop, &watch, questions = std::move(questions),
                     done = std::move(done)] {
        auto answers = std::make_shared<Answers>();
        if (names == AskNames::Yes) {
            answers->names = watch.names({});
        }
        for (const auto& of : questions) {
            auto& lines = answers->lines.emplace_back();
            for (const auto& question : of) {
                if (stop->load()) {
                    return;
                }
                lines.push_back(watch.lines(question));
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, asked, answers, done] {
                if (asked == m_asked) {
                    m_reading = false;
                    done(*answers);
                }
            },
            Qt::QueuedConnection);
    });
}

void PanelReader::readNames(const watch::MetricWatch& watch, const std::string& instance,
    std::function<void(const Names&)> done)
{
    m_pool.start([this, &watch, instance, done = std::move(done)] {
        const auto names = std::make_shared<Names>(watch.names(instance));
        QMetaObject::invokeMethod(
            this, [names, done] { done(*names); }, Qt::QueuedConnection);
    });
}

} // namespace attest::ui
