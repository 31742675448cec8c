// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSocketNotifier>

#include <functional>
#include <memory>

namespace attest::app {

/// That somebody ends the program from outside, as an event like others: a logout, a shutdown, `kill`, the
/// end of its terminal, Ctrl+C in it. Once; who asks a second time ends it at once. One of these at a time.
class EndSignals final {
public:
    explicit EndSignals(std::function<void()> asked);
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace attest::app
