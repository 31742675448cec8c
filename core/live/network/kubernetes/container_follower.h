// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/line_assembler.h"
#include "live/network/backoff.h"
#include "live/network/endpoint.h"
#include "live/network/kubernetes/backlog_merge.h"
#include "live/network/kubernetes/pods.h"
#include "live/network/seen.h"
#include "live/network/shared_sink.h"
#include "live/network/stopping.h"

namespace attest::live {

struct FollowOptions {
    Follow follow = Follow::Yes;
    std::optional<Time> since;              ///< whole seconds count
    std::chrono::milliseconds idle{60'000}; ///< of silence, after which the connection is made anew
    BackOff::Bounds backOff;
    std::uint64_t seed = 1; ///< of the waits
};

/// Follows the log of one container through whatever ends a connection, until the pod is gone. Lines have
/// their time before them (timestamps=true), which is how it goes on where it stopped: the API is asked
/// for whole seconds, so what comes twice is passed over (see Seen). What the log holds already is read to
/// its end at first, as part of a backlog, and followed only then.
class ContainerFollower {
public:
    ContainerFollower(const Endpoint& cluster, Container container, FollowOptions options,
        SharedSink& sink, BacklogMerge& backlog, Stopping& stopping);

    void run();
    /// Before that: these lines of it were had earlier.
    void goOnFrom(Seen seen);
    /// How far back what was had may come again: the API takes whole seconds, so the second of the last line,
    /// and one more for clocks that step.
    static constexpr std::int64_t kWindow = 2'000'000'000; ///< nanoseconds

private:
    enum class Next { AtOnce, Later, Never };
    enum class Which { Current, Previous };

    [[nodiscard]] Next once();
    [[nodiscard]] Next round();
    [[nodiscard]] std::optional<Next> lookAgain();
    [[nodiscard]] std::optional<Next> readPrevious();
    void lookAtEnd();
    [[nodiscard]] std::int64_t resumeAt() const;
    [[nodiscard]] Next inDoubt();
    [[nodiscard]] Next ended();
    [[nodiscard]] Result<net::HttpReply> read(Which which);
    [[nodiscard]] std::string logPath() const;
    [[nodiscard]] std::string path(Which which) const;
    void take(ByteView part);
    void takeLines(std::string_view lines);
    void takeLine(std::string_view line);
    [[nodiscard]] bool isFromBefore(const Stamped& line, std::string_view whole);
    void noteStep(const Stamped& line);
    void tellGap();
    void tell(
        SourceState state, std::optional<Problem> problem = {}, std::optional<Time> retry = {});
    [[nodiscard]] Next failed(Problem problem);

    const Endpoint& m_cluster;
    Container m_container;
    FollowOptions m_options;
    SharedSink& m_sink;
    BacklogMerge& m_backlog;
    Stopping& m_stopping;
    std::uint32_t m_origin;
    std::string m_name;
    BackOff m_backOff;
    Seen m_seen;
    LineAssembler m_lines;
    std::string m_batch;
    bool m_atBacklog = true; ///< what the log holds already was not read to its end yet
    bool m_began = false;    ///< so this is a reconnection
    bool m_doubtful = false; ///< none of the lines came again that should have
    bool m_recalled
        = false; ///< its first lines were had by somebody else, perhaps of an earlier run
    bool m_newContent = false; ///< what is read next is the log of a new run of the container
    // Clocks step back. The API leaves out lines by their times, and gives others again that came before.
    std::optional<std::int64_t> m_last;    ///< what the line says that came last
    std::optional<std::int64_t> m_stepped; ///< the latest time before a step back
    std::string m_end;                     ///< the log's last line, when it was asked for
    bool m_isBehind = false;               ///< and it says an earlier time than was asked for
    bool m_passes = false;                 ///< what comes was there before what is remembered
    SourceState m_state = SourceState::Connecting;
    std::optional<Problem> m_problem;
};

} // namespace attest::live
