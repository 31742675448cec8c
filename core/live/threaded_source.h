// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/line_assembler.h"
#include "live/source.h"
#include "live/wake.h"

#include <thread>

namespace attest::live {

/// What sources of this machine have in common: a thread, a way to end it, and lines on their way.
class ThreadedSource : public Source {
public:
    ~ThreadedSource() override;
    [[nodiscard]] const std::string& name() const override { return m_name; }
    void start(SourceSink& sink) override;
    void stop() override { m_wake.ask(); }

protected:
    explicit ThreadedSource(std::string name) : m_name(std::move(name)) {}
    /// The one that its lines come from.
    [[nodiscard]] virtual Origin origin() const;
    /// On the thread. Whoever derives from this calls join() in its destructor: the thread uses it.
    virtual void run() = 0;
    void join();

    [[nodiscard]] const Wake& wake() const { return m_wake; }
    [[nodiscard]] SourceSink& sink() const { return *m_sink; }
    void say(SourceState state, std::optional<Problem> problem = std::nullopt);
    void pass(std::string_view bytes);
    void passRest();
    /// Reads until the end, an error or being asked to stop; 0, or errno.
    int pump(int descriptor);

private:
    void batch(std::string_view lines);

    std::string m_name;
    Wake m_wake;
    SourceSink* m_sink = nullptr;
    LineAssembler m_lines;
    SourceState m_state = SourceState::Connecting;
    std::thread m_thread;
};

/// What the clock says now; times of arrival.
[[nodiscard]] Time arrivalTime();

} // namespace attest::live
