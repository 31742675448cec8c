// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/container_follower.h"

#include "base/percent.h"

#include <algorithm>

namespace attest::live {
namespace {

constexpr std::int64_t kNanos = 1'000'000'000;

std::int64_t secondOf(std::int64_t nanos)
{
    return nanos / kNanos - (nanos % kNanos < 0 ? 1 : 0);
}

// The log was being followed, and nothing was written to it for a while.
bool isSilence(const Problem& problem)
{
    return problem.id == net::issue::kTimedOut
        && std::any_of(problem.params.begin(), problem.params.end(), [](const Param& param) {
               return std::string_view(param.name) == "during" && paramText(param.value) == "body";
           });
}

} // namespace

ContainerFollower::ContainerFollower(const Endpoint& cluster, Container container,
    FollowOptions options, SharedSink& sink, BacklogMerge& backlog, Stopping& stopping)
    : m_cluster(cluster)
    , m_container(std::move(container))
    , m_options(std::move(options))
    , m_sink(sink)
    , m_backlog(backlog)
    , m_stopping(stopping)
    , m_name(m_container.pod + "/" + m_container.name)
    , m_backOff(m_options.seed, m_options.backOff)
    , m_seen(kWindow)
{
    Origin origin;
    origin.name = m_name;
    origin.nameSpace = m_container.nameSpace;
    origin.pod = m_container.pod;
    origin.container = m_container.name;
    m_origin = m_sink.open(std::move(origin));
    m_backlog.begin(m_origin);
}

void ContainerFollower::goOnFrom(Seen seen)
{
    m_seen = std::move(seen);
    m_recalled = true;
}

void ContainerFollower::run()
{
    tell(SourceState::Connecting);
    while (!m_stopping.asked()) {
        switch (round()) {
        case Next::Never:
            tell(m_problem ? SourceState::Failed : SourceState::Ended, m_problem);
            return;
        case Next::AtOnce:
            break;
        case Next::Later: {
            const auto wait = m_backOff.next();
            tell(SourceState::Reconnecting, m_problem,
                systemTime() + Duration{std::chrono::ceil<std::chrono::seconds>(wait).count()});
            (void)m_stopping.wait(wait);
            break;
        }
        }
    }
    tell(SourceState::Ended);
}

std::string ContainerFollower::logPath() const
{
    return "/api/v1/namespaces/" + m_container.nameSpace + "/pods/" + m_container.pod
        + "/log?container=" + percentEncoded(m_container.name) + "&timestamps=true";
}

// The beginning of that second; there are lines.
std::int64_t ContainerFollower::resumeAt() const
{
    return secondOf(m_last.value_or(m_seen.latest())) * kNanos;
}

std::string ContainerFollower::path(Which which) const
{
    auto path = logPath();
    if (which == Which::Previous) {
        path += "&previous=true";
    } else if (m_options.follow == Follow::Yes && !m_atBacklog) {
        path += "&follow=true";
    }
    if (m_seen.any() && m_isBehind) {
        return path; // all of it
    }
    if (m_seen.any()) {
        path += "&sinceTime=" + percentEncoded(formatRfc3339({secondOf(resumeAt()), 0}));
    } else if (m_options.since) {
        path += "&sinceTime=" + percentEncoded(formatRfc3339({m_options.since->seconds, 0}));
    }
    return path;
}

Result<net::HttpReply> ContainerFollower::read(Which which)
{
    auto request = requestTo(m_cluster, path(which), "pod-log");
    if (!request) {
        return request.problem();
    }
    request->bounds.total = m_options.idle;
    m_lines.drop();
    if (m_seen.any()) {
        m_seen.restart(m_newContent ? INT64_MAX : m_isBehind ? m_seen.since() : resumeAt());
        m_passes = m_seen.awaited() > 0 && (m_isBehind || (m_stepped && resumeAt() <= *m_stepped));
    }
    return m_cluster.transport->stream(
        *request,
        [this](ByteView part) {
            take(part);
            return !m_stopping.asked() && !m_doubtful;
        },
        m_stopping.cancel());
}

// However the first one ended, others do not wait for the backlog of this one any more.
ContainerFollower::Next ContainerFollower::round()
{
    const auto next = once();
    if (std::exchange(m_atBacklog, false)) {
        m_backlog.end(m_origin);
        // It ended because there was no more; now it is followed.
        return next == Next::Later && !m_problem ? Next::AtOnce : next;
    }
    return next;
}

ContainerFollower::Next ContainerFollower::once()
{
    if (m_began) {
        if (const auto next = lookAgain()) {
            return *next;
        }
    }
    m_began = true;
    const auto reply = read(Which::Current);
    if (m_stopping.asked()) {
        return Next::Never;
    }
    if (m_doubtful) {
        return inDoubt();
    }
    if (!reply) {
        // Nothing came for a while: servers are known to forget a follower when the log is rotated, and
        // balancers to drop it without a word. A new connection tells; it is no trouble to speak of.
        if (isSilence(reply.problem())) {
            tell(SourceState::Silent);
            return Next::AtOnce;
        }
        return failed(reply.problem());
    }
    if (reply->status == 404) {
        return Next::Never; // the pod is gone
    }
    if (!reply->succeeded()) {
        return failed(refusalOf(m_cluster, *reply));
    }
    return ended();
}

ContainerFollower::Next ContainerFollower::failed(Problem problem)
{
    m_problem = std::move(problem);
    return m_options.follow == Follow::Yes ? Next::Later : Next::Never;
}

// Whoever follows did not ask for the end: the container was restarted, or somebody closed the connection.
ContainerFollower::Next ContainerFollower::ended()
{
    m_problem.reset();
    if (m_options.follow == Follow::Yes) {
        return Next::Later;
    }
    m_lines.finish([this](std::string_view lines) { takeLines(lines); });
    m_backlog.batch(m_origin, m_batch);
    m_batch.clear();
    return Next::Never;
}

// Before going on: is the pod still there, and is this still the same run of the container? What the last
// run said at its end is often why it ended, and only the log of the previous run has it.
std::optional<ContainerFollower::Next> ContainerFollower::lookAgain()
{
    auto request = requestTo(m_cluster,
        "/api/v1/namespaces/" + m_container.nameSpace + "/pods/" + m_container.pod, "pods");
    if (!request) {
        return failed(request.problem());
    }
    auto reply = m_cluster.transport->exchange(*request, m_stopping.cancel());
    if (!reply) {
        return failed(reply.problem());
    }
    if (reply->status == 404) {
        return Next::Never;
    }
    if (!reply->succeeded()) {
        return failed(refusalOf(m_cluster, *reply));
    }
    const auto containers = containersOf(std::move(reply->body));
    if (!containers) {
        return failed(badReplyOf(m_cluster));
    }
    for (const Container& one : *containers) {
        if (one == m_container && one.restarts != m_container.restarts) {
            m_container.restarts = one.restarts;
            m_isBehind = false;
            return readPrevious();
        }
    }
    lookAtEnd();
    return std::nullopt;
}

// Nothing else tells that the clock stepped back: what is written from then on is left out of what is followed.
// If it cannot be had, it is asked for again the next time.
void ContainerFollower::lookAtEnd()
{
    m_isBehind = false;
    m_end.clear();
    if (!m_seen.any()) {
        return;
    }
    auto request = requestTo(m_cluster, logPath() + "&tailLines=1", "pod-log");
    if (!request) {
        return;
    }
    request->bounds.bodyBytes = 2 * telemetry::kLongestLine;
    const auto reply = m_cluster.transport->exchange(*request, m_stopping.cancel());
    if (!reply || !reply->succeeded()) {
        return;
    }
    auto text = asText(reply->body);
    text = text.substr(0, text.rfind('\n'));
    m_end = text.substr(text.rfind('\n') + 1); // whatever else was given
    const auto last = stampedLine(m_end);
    m_isBehind = last && last->nanos < resumeAt();
}

std::optional<ContainerFollower::Next> ContainerFollower::readPrevious()
{
    auto previous = read(Which::Previous);
    if (m_doubtful) { // one run more than we heard of, or a rotated one
        m_doubtful = false;
        tellGap();
        m_newContent = true;
        previous = read(Which::Previous);
    }
    m_newContent = true;
    if (!previous) {
        return failed(previous.problem());
    }
    return std::nullopt; // if it was refused, there is none
}

// The log does not go on where it was left. If the container was restarted just now, that is as it should
// be; else lines are lost.
ContainerFollower::Next ContainerFollower::inDoubt()
{
    m_doubtful = false;
    // How often the container had been started when those lines were had is not known: its last run may have
    // the rest of them.
    const auto next = m_recalled ? readPrevious() : lookAgain();
    const bool isLost = m_recalled ? m_seen.noneCame() : !m_newContent;
    if (!next && isLost) {
        tellGap();
    }
    if (!next) {
        m_newContent = true;
        m_recalled = false;
    }
    return next.value_or(Next::AtOnce);
}

void ContainerFollower::take(ByteView part)
{
    if (m_state != SourceState::Connected) {
        m_problem.reset();
        tell(SourceState::Connected);
    }
    m_lines.feed(asText(part), [this](std::string_view lines) { takeLines(lines); });
    m_backlog.batch(m_origin, m_batch);
    m_batch.clear();
}

void ContainerFollower::takeLines(std::string_view lines)
{
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        takeLine(lines.substr(0, end));
        lines.remove_prefix(end + 1);
    }
}

void ContainerFollower::takeLine(std::string_view line)
{
    if (m_doubtful) {
        return; // it is read again when it is known what it is
    }
    if (const auto stamped = stampedLine(line)) {
        if (isFromBefore(*stamped, line)) {
            return;
        }
        if (!m_seen.knows(stamped->nanos, stamped->line) && m_seen.noneCame()) {
            m_doubtful = true;
            return;
        }
        noteStep(*stamped);
        if (!m_seen.fresh(stamped->nanos, stamped->line)) {
            return;
        }
        m_last = stamped->nanos;
        m_newContent = false; // from here on, these lines are the ones to come again
        m_backOff.reset();
    }
    m_batch += line;
    m_batch += '\n';
}

// Where the clock stepped back, lines from before the step come again first, which nobody remembers: until the
// first one comes that is remembered. If none has by the end of the log, it is another log.
bool ContainerFollower::isFromBefore(const Stamped& line, std::string_view whole)
{
    const bool isOver = m_seen.knows(line.nanos, line.line) || whole == m_end
        || (!m_isBehind && line.nanos > m_stepped);
    m_passes = m_passes && !isOver;
    return m_passes;
}

void ContainerFollower::noteStep(const Stamped& line)
{
    if (!m_seen.any() || secondOf(line.nanos) * kNanos >= m_seen.since()) {
        return;
    }
    // Lines of these times may have been there before, and are not told apart from those.
    m_stepped = std::max(m_stepped.value_or(m_seen.latest()), m_seen.latest());
    m_seen = Seen(kWindow);
}

void ContainerFollower::tellGap()
{
    Gap gap;
    gap.origin = m_origin;
    gap.why = {issue::kSourceRotated, {{"name", m_name}}, {}};
    m_sink.gap(gap);
}

void ContainerFollower::tell(
    SourceState state, std::optional<Problem> problem, std::optional<Time> retry)
{
    m_state = state;
    m_sink.status(m_origin, {state, std::move(problem), retry, 0});
}

} // namespace attest::live
