// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/programs/program_source.h"

#include "base/bounded_text.h"
#include "live/issues.h"
#include "live/network/endpoint.h"

namespace attest::live {

ProgramSource::ProgramSource(std::string name, ProgramOptions options)
    : ThreadedSource(std::move(name))
    , m_options(std::move(options))
    , m_backOff(m_options.seed, m_options.backOff)
{
}

void ProgramSource::tell(SourceState state, std::optional<Problem> problem, std::optional<Time> at)
{
    m_told = state;
    sink().status({state, std::move(problem), at, 0});
}

void ProgramSource::heard()
{
    m_heard = true;
    m_backOff.reset();
    if (m_told != SourceState::Connected) {
        tell(SourceState::Connected);
    }
}

void ProgramSource::give(std::string_view lines)
{
    if (!lines.empty()) {
        sink().batch({0, lines, arrivalTime()});
    }
}

void ProgramSource::tellGap()
{
    Gap gap;
    gap.why = {issue::kSourceRotated, {{"name", name()}}, {}};
    sink().gap(gap);
}

Problem ProgramSource::problemOf(const ChildEnd& end) const
{
    if (end.well()) {
        return {issue::kSourceEnded, {{"source", name()}}, {}};
    }
    return {issue::kCommandFailed,
        {{"source", name()}, {"reason", end.reason()}, {"said", lastWords()}}, {}};
}

ChildEnd ProgramSource::runOnce()
{
    ChildOrder order;
    order.arguments = arguments();
    order.wake = &wake();
    order.started = [this] {
        if (!isRemote()) {
            tell(SourceState::Connected);
        }
    };
    order.out = [this](std::string_view part) {
        m_out.feed(part, [this](std::string_view lines) { takeLines(lines); });
        return true;
    };
    order.err = [this](std::string_view part) {
        takeErrors(part);
        return true;
    };
    return runChild(order);
}

void ProgramSource::run()
{
    while (!wake().asked()) {
        const auto end = runOnce();
        // A line that broke off comes again, whole, where it goes on at all.
        const bool asked = end.by == ChildEnd::By::Us;
        const bool follows = m_options.follow == Follow::Yes;
        if (follows || asked) {
            m_out.drop();
        } else {
            m_out.finish([this](std::string_view lines) { takeLines(lines); });
        }
        runEnded(follows || asked ? Follow::Yes : Follow::No);
        if (asked) {
            break;
        }
        const bool hopeless
            = end.by == ChildEnd::By::NotStarted || (!end.well() && !m_heard && !isRemote());
        if (!follows && end.well()) {
            break;
        }
        if (!follows || hopeless) {
            tell(SourceState::Failed, problemOf(end));
            return;
        }
        const auto wait = m_backOff.next();
        auto at = arrivalTime();
        at.seconds += std::chrono::ceil<std::chrono::seconds>(wait).count();
        tell(SourceState::Reconnecting, problemOf(end), at);
        (void)wake().wait(-1, wait);
    }
    tell(SourceState::Ended);
}

void keepLastLine(std::string& kept, std::string_view part)
{
    constexpr std::size_t kMost = 4096;
    kept += part.substr(part.size() - std::min(part.size(), kMost));
    const auto end = kept.find_last_not_of("\r\n");
    const auto line = end == std::string::npos ? end : kept.rfind('\n', end);
    kept.erase(0, line == std::string::npos ? 0 : line + 1);
    kept.erase(0, kept.size() - std::min(kept.size(), kMost));
}

std::string lastLineOf(const std::string& kept)
{
    const auto end = kept.find_last_not_of("\r\n");
    return bounded(kept.substr(0, end == std::string::npos ? 0 : end + 1), kMostTextBytes);
}

} // namespace attest::live
