// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metric_watch.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace attest::ui {

/// Reads lines off the interface's thread: going over thousands of series takes a while. At most one reading
/// is under way, and one that is given up is told nobody.
class PanelReader final : public QObject {
public:
    PanelReader();
    ~PanelReader() override;

    using Questions = std::vector<std::vector<watch::LineQuestion>>; ///< by panel and part
    using Names = std::vector<watch::MetricName>;
    struct Answers {
        std::vector<std::vector<watch::MetricLines>> lines; ///< by panel and part
        std::optional<Names> names;                         ///< where they were asked for
    };
    enum class AskNames { No, Yes };

    /// The watch has to be there until this is over or stopped.
    void read(const watch::MetricWatch& watch, Questions questions, AskNames names,
        std::function<void(const Answers&)> done);
    void readNames(const watch::MetricWatch& watch, const std::string& instance,
        std::function<void(const Names&)> done);
    /// Gives up what is under way, and waits for it.
    void stop();
    [[nodiscard]] bool isReading() const { return m_reading; }

private:
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::uint64_t m_asked = 0; ///< answers to older questions are left out
    bool m_reading = false;
    QThreadPool m_pool; ///< last, so that it ends first
};

} // namespace attest::ui
