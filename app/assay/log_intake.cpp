// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_intake.h"

#include "clock_steps.h"
#include "follow_end.h"
#include "live/file_source.h"
#include "live/spool.h"
#include "live/wake.h"
#include "log_merge.h"
#include "telemetry/log/framing.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace attest::app {

namespace {

using Take = std::function<Go(const LogItem&)>;

/// What all sources of one command share.
struct Shared {
    const Take& take;
    const LogNotes& notes;
    FollowEnd end;
    std::mutex lock;
    live::Wake ended;
    std::size_t running = 0;
    bool enough = false;
    std::vector<Problem> failures;
};

/// The lines of one source, its framing taken off.
class Intake final : public live::SourceSink {
public:
    Intake(Shared& shared, std::uint32_t number, std::string name, std::optional<live::Spool> spool)
        : m_shared(shared)
        , m_number(number)
        , m_name(std::move(name))
        , m_spool(std::move(spool))
    {
    }

    void origin(const live::Origin& /*origin*/) override {}

    void batch(const live::Batch& batch) override
    {
        const std::lock_guard lock(m_shared.lock);
        reach();
        if (!isKept(batch.lines)) {
            return;
        }
        m_last.reset();
        m_origin = batch.origin;
        if (!m_unwrapper) {
            m_framing = telemetry::sniffFraming(batch.lines);
            m_unwrapper.emplace(m_framing);
        }
        auto rest = batch.lines;
        while (!rest.empty() && !m_shared.enough) {
            if (m_wasEmpty) {
                skipEmpty(rest);
            }
            if (rest.empty()) {
                break;
            }
            const auto end = rest.find('\n');
            m_wasEmpty = end == 0;
            m_unwrapper->line(rest.substr(0, end), m_sink);
            rest.remove_prefix(end + 1);
        }
    }

    void gap(const live::Gap& gap) override
    {
        const std::lock_guard lock(m_shared.lock);
        m_shared.notes.passing(gap.why);
    }

    void status(const live::SourceStatus& status) override
    {
        const std::lock_guard lock(m_shared.lock);
        if (status.state != live::SourceState::Connecting) {
            reach();
        }
        const bool failed = status.state == live::SourceState::Failed;
        if (failed && status.problem) {
            m_shared.failures.push_back(*status.problem);
            m_shared.notes.final(*status.problem);
        } else if (status.problem && !isRepeated(*status.problem)) {
            m_shared.notes.passing(*status.problem);
        }
        if (failed || status.state == live::SourceState::Ended) {
            if (m_unwrapper && !m_shared.enough) {
                m_unwrapper->finish(m_sink);
            }
            if (--m_shared.running == 0) {
                m_shared.ended.ask();
            }
        }
    }

private:
    void reach()
    {
        if (!std::exchange(m_reached, true)) {
            m_shared.end.reached();
        }
    }

    /// Of empty lines one behind another the first stands for all: there are files of nothing else.
    void skipEmpty(std::string_view& lines)
    {
        const auto skipped = std::min(lines.find_first_not_of('\n'), lines.size());
        // An entry of the journal's export is many lines, and empty ones end it.
        m_line += m_framing == telemetry::Framing::JournalExport ? 0 : skipped;
        lines.remove_prefix(skipped);
    }

    /// Nothing is taken that could not be: that ends the reading.
    bool isKept(std::string_view lines)
    {
        if (m_shared.enough || !m_spool) {
            return !m_shared.enough;
        }
        if (auto problem = m_spool->append(lines)) {
            m_shared.notes.final(*problem);
            m_shared.failures.push_back(*std::move(problem));
            m_shared.enough = true;
            m_shared.ended.ask();
        }
        return !m_shared.enough;
    }

    /// A source that is away is tried again and again, and says so each time.
    bool isRepeated(const Problem& problem)
    {
        std::string text(problem.id.value);
        for (const auto& param : problem.params) {
            text += "\n" + paramText(param.value);
        }
        const bool repeated = m_last == text;
        m_last = std::move(text);
        return repeated;
    }

    void pass(telemetry::Unwrapped unwrapped)
    {
        if (m_shared.enough) {
            return;
        }
        const auto record = telemetry::readRecord(unwrapped.text, std::move(unwrapped.envelope));
        m_shared.end.line(record.time);
        const auto back = m_clocks[m_origin].secondsBack(record.time);
        if (m_shared.take({record, ++m_line, m_number, m_name, back}) == Go::Enough) {
            m_shared.enough = true;
            m_shared.ended.ask();
        }
    }

    Shared& m_shared;
    std::uint32_t m_number;
    std::string m_name;
    std::optional<live::Spool> m_spool;
    std::optional<telemetry::Unwrapper> m_unwrapper;
    telemetry::Unwrapper::Sink m_sink
        = [this](telemetry::Unwrapped each) { pass(std::move(each)); };
    telemetry::Framing m_framing = telemetry::Framing::Line;
    bool m_reached = false;
    bool m_wasEmpty = false; ///< the last line
    std::uint64_t m_line = 0;
    std::uint32_t m_origin = 0;
    std::map<std::uint32_t, ClockSteps> m_clocks; ///< by origin
    std::optional<std::string> m_last;            ///< problem, since the last lines
};

/// What ends the reading: all has been read, somebody wants it ended, or nobody reads what is written.
enum class Ended { Sources, Asked, Unread };

/// SIGINT and SIGTERM as something to wait for, and the end of whoever reads our output: commands that were
/// started run in groups of their own, and have to be ended by us.
class Signals {
public:
    Signals()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
        sigaddset(&signals, SIGPIPE); // threads that are started now have it blocked as well
        ::pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    }
    Signals(const Signals&) = delete;
    ~Signals()
    {
        ::close(m_descriptor);
        // It may wait for us, too; whether it is to end us is decided by whoever asked for this.
        const timespec now{};
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        (void)::sigtimedwait(&pipe, nullptr, &now);
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    /// `isOver` is asked now and then; where there is none, sources alone say when.
    [[nodiscard]] Ended waitUntil(
        const live::Wake& ended, const std::function<bool()>& isOver) const
    {
        constexpr int kNowAndThen = 200; // ms
        for (;;) {
            if (const auto what = look(ended.descriptor(), isOver ? kNowAndThen : -1)) {
                return *what;
            }
            if (isOver && isOver()) {
                return Ended::Sources;
            }
        }
    }

    /// Sources, where nothing has ended them so far.
    [[nodiscard]] Ended soFar() const { return look(-1, 0).value_or(Ended::Sources); }

private:
    [[nodiscard]] std::optional<Ended> look(int sources, int patience) const
    {
        pollfd all[] = {{m_descriptor, POLLIN, 0}, {sources, POLLIN, 0},
            {m_output, 0, 0}}; // of the last, only that its other end is gone
        if (::poll(all, std::size(all), patience) <= 0) {
            return std::nullopt;
        }
        if (all[0].revents != 0) {
            // Taken, or it would be delivered once it is no longer blocked.
            signalfd_siginfo facts{};
            [[maybe_unused]] const auto got = ::read(m_descriptor, &facts, sizeof facts);
            return Ended::Asked;
        }
        return all[1].revents != 0 ? Ended::Sources : Ended::Unread;
    }

    sigset_t m_before{};
    int m_descriptor = -1;
    int m_output = ::fcntl(STDOUT_FILENO, F_GETFD) < 0 ? -1 : STDOUT_FILENO;
};

bool isFile(const live::Source& source)
{
    return dynamic_cast<const live::FileSource*>(&source) != nullptr;
}

/// Nothing of a file, or where nothing is to be kept.
Result<std::optional<live::Spool>> spoolOf(const live::Source& source, const LogReading& reading)
{
    if (reading.spool.empty() || isFile(source)) {
        return std::optional<live::Spool>();
    }
    live::Spool::Settings settings;
    settings.end = live::SpoolEnd::Keep;
    auto spool = live::Spool::open(reading.spool, source.name(), settings);
    if (!spool) {
        return spool.problem();
    }
    return std::optional(std::move(spool.value()));
}

/// Nothing where one of them is no file.
std::vector<std::string> pathsOf(const std::vector<std::unique_ptr<live::Source>>& sources)
{
    std::vector<std::string> paths;
    for (const auto& source : sources) {
        if (!isFile(*source)) {
            return {};
        }
        paths.push_back(source->name());
    }
    return paths;
}

/// How the reading ended.
Ended takeInEach(std::vector<std::unique_ptr<live::Source>> sources, const LogReading& reading,
    const telemetry::EventCatalogue& events, const Take& take, const LogNotes& notes,
    std::vector<Problem>& failures)
{
    const Signals signals;
    if (const auto paths = pathsOf(sources);
        reading.follow == live::Follow::No && paths.size() > 1 && canBeMerged(paths)) {
        auto ended = Ended::Sources;
        failures = takeMerged(paths, events, take, notes, [&signals, &ended] {
            if (ended == Ended::Sources) {
                ended = signals.soFar();
            }
            return ended != Ended::Sources;
        });
        return ended;
    }
    const std::size_t together = reading.follow == live::Follow::Yes ? sources.size() : 1;
    // What is read to its end needs no other.
    const auto until = reading.follow == live::Follow::Yes ? reading.until : std::nullopt;
    for (std::size_t first = 0; first < sources.size(); first += together) {
        const std::size_t end = std::min(first + together, sources.size());
        Shared shared{take, notes, FollowEnd(until, end - first), {}, {}, 0, false, {}};
        std::vector<std::unique_ptr<Intake>> intakes;
        shared.running = end - first;
        for (std::size_t i = first; i < end; ++i) {
            auto spool = spoolOf(*sources[i], reading);
            if (!spool) {
                notes.final(spool.problem());
                failures.push_back(spool.problem());
                return Ended::Sources;
            }
            intakes.push_back(std::make_unique<Intake>(shared, static_cast<std::uint32_t>(i),
                sources[i]->name(), std::move(spool.value())));
        }
        for (std::size_t i = first; i < end; ++i) {
            sources[i]->start(*intakes[i - first]);
        }
        const auto isOver = [&shared] {
            const std::lock_guard lock(shared.lock);
            return shared.end.isOver();
        };
        const auto ended
            = signals.waitUntil(shared.ended, until ? isOver : std::function<bool()>());
        for (std::size_t i = first; i < end; ++i) {
            sources[i].reset(); // waits for its thread, which uses the intake
        }
        failures.insert(failures.end(), shared.failures.begin(), shared.failures.end());
        if (ended != Ended::Sources || shared.enough) {
            return ended;
        }
    }
    return Ended::Sources;
}

} // namespace

std::vector<Problem> takeIn(std::vector<std::unique_ptr<live::Source>> sources,
    const LogReading& reading, const telemetry::EventCatalogue& events, const Take& take,
    const LogNotes& notes)
{
    std::vector<Problem> failures;
    if (takeInEach(std::move(sources), reading, events, take, notes, failures) == Ended::Unread) {
        ::raise(SIGPIPE); // as if we had not looked: `| head` says nothing
    }
    return failures;
}

} // namespace attest::app
