// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/child.h"

#include "base/bounded_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has it in no header

namespace attest::live {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    Pipe() { opened = ::pipe2(ends, O_CLOEXEC) == 0; }
    Pipe(const Pipe&) = delete;
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    void closeEnd(int end)
    {
        if (ends[end] >= 0) {
            ::close(ends[end]);
            ends[end] = -1;
        }
    }
    int ends[2] = {-1, -1};
    bool opened = false;
};

std::vector<char*> pointersTo(const std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (const auto& text : texts) {
        all.push_back(const_cast<char*>(text.c_str())); // NOLINT: posix_spawn does not write
    }
    all.push_back(nullptr);
    return all;
}

bool isSecret(std::string_view variable)
{
    constexpr std::string_view kOurs[]
        = {"AZURE_CLIENT_SECRET=", "AZURE_CLIENT_CERTIFICATE_PASSWORD="};
    return std::any_of(std::begin(kOurs), std::end(kOurs),
        [&](std::string_view name) { return variable.starts_with(name); });
}

std::vector<std::string> environmentOf(const ChildOrder& order)
{
    const auto& changes = order.environment;
    std::vector<std::string> all = changes;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string_view text = *one;
        const auto name = text.substr(0, text.find('=') + 1);
        const bool changed = std::any_of(changes.begin(), changes.end(),
            [&](const std::string& change) { return change.starts_with(name); });
        const bool kept = order.secrets == ChildOrder::Secrets::Keep || !isSecret(text);
        if (!changed && kept) {
            all.emplace_back(text);
        }
    }
    return all;
}

/// 0, or why it could not be started.
int spawn(const ChildOrder& order, const Pipe& out, const Pipe& err, pid_t& child)
{
    if (order.arguments.empty() || !out.opened || !err.opened) {
        return EINVAL;
    }
    const auto words = pointersTo(order.arguments);
    const auto environment = environmentOf(order);
    const auto variables = pointersTo(environment);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    // Whoever ignores broken pipes here would have a program write to nobody for ever.
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error
        = ::posix_spawnp(&child, words[0], &actions, &attributes, words.data(), variables.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// The last line of a stream, whatever it holds.
class LastLine {
public:
    void feed(std::string_view part)
    {
        constexpr std::size_t kMost = 4096;
        m_text += part.substr(part.size() - std::min(part.size(), kMost));
        m_text.erase(0, m_text.size() - std::min(m_text.size(), kMost));
    }
    [[nodiscard]] std::string text() const
    {
        const auto end = m_text.find_last_not_of("\r\n");
        const auto said = m_text.substr(0, end == std::string::npos ? 0 : end + 1);
        const auto line = said.rfind('\n');
        return bounded(line == std::string::npos ? said : said.substr(line + 1), kMostTextBytes);
    }

private:
    std::string m_text;
};

/// Whether it has ended. It stays a zombie, so that its group's number remains its own.
bool hasEnded(pid_t child)
{
    siginfo_t facts{};
    int result = 0;
    do {
        result = ::waitid(P_PID, static_cast<id_t>(child), &facts, WEXITED | WNOWAIT | WNOHANG);
    } while (result < 0 && errno == EINTR);
    return result < 0 || facts.si_pid == child;
}

/// Its status. Where it has not ended it is asked to, and after a second made to; what it left running
/// goes with it.
int statusOf(pid_t child)
{
    ::kill(-child, SIGTERM);
    for (int i = 0; i < 100 && !hasEnded(child); ++i) {
        ::usleep(10'000);
    }
    if (!hasEnded(child)) {
        ::kill(-child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

/// One program under way: its two streams, and what may end the wait for them.
class Watching {
public:
    Watching(const ChildOrder& order, Pipe& out, Pipe& err, pid_t child)
        : m_order(order)
        , m_out(out)
        , m_err(err)
        , m_child(child)
    {
    }

    /// Until it has closed its output and ended; nothing then, else what was before that.
    std::optional<ChildEnd::By> watch()
    {
        const auto end = Clock::now() + m_order.most;
        while (m_out.ends[0] >= 0 || !hasEnded(m_child)) {
            if (m_order.most.count() > 0 && Clock::now() >= end) {
                return ChildEnd::By::Time;
            }
            if (isAsked() || !readOnce(patience())) {
                return ChildEnd::By::Us;
            }
        }
        // What is there of the error stream still; who else may hold it is not waited for.
        constexpr int kMostRests = 16;
        for (int i = 0, before = -1; i < kMostRests && m_err.ends[0] >= 0 && m_reads != before;
             ++i) {
            before = m_reads;
            (void)readOnce(0);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string said() const { return m_lastLine.text(); }

private:
    [[nodiscard]] bool isAsked() const
    {
        return (m_order.wake != nullptr && m_order.wake->asked())
            || (m_order.enough && m_order.enough());
    }

    [[nodiscard]] int patience() const
    {
        constexpr int kSoon = 10, kOften = 100, kLong = 60'000;
        if (m_out.ends[0] < 0) {
            return kSoon; // for its end, which no descriptor tells of
        }
        return m_order.enough || m_order.most.count() > 0 ? kOften : kLong;
    }

    /// False: whoever takes it has enough.
    bool readOnce(int patience)
    {
        std::array<pollfd, 3> all{{{m_out.ends[0], POLLIN, 0}, {m_err.ends[0], POLLIN, 0},
            {m_order.wake == nullptr ? -1 : m_order.wake->descriptor(), POLLIN, 0}}};
        if (::poll(all.data(), all.size(), patience) <= 0) {
            return true;
        }
        // Errors first: who says why it fails and ends has said it before.
        return (all[1].revents == 0 || readFrom(m_err, m_order.err, true))
            && (all[0].revents == 0 || readFrom(m_out, m_order.out, false));
    }

    bool readFrom(Pipe& pipe, const std::function<bool(std::string_view)>& take, bool keep)
    {
        ++m_reads;
        const auto got = ::read(pipe.ends[0], m_buffer.data(), m_buffer.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            return true;
        }
        if (got <= 0) {
            pipe.closeEnd(0);
            return true;
        }
        const std::string_view part(m_buffer.data(), static_cast<std::size_t>(got));
        if (keep && !take) {
            m_lastLine.feed(part);
        }
        return !take || take(part);
    }

    const ChildOrder& m_order;
    Pipe &m_out, &m_err;
    pid_t m_child;
    LastLine m_lastLine;
    int m_reads = 0;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{64} << 10U);
};

} // namespace

std::string ChildEnd::reason() const
{
    switch (by) {
    case By::NotStarted:
        return std::strerror(code); // NOLINT(concurrency-mt-unsafe): glibc's is per thread
    case By::Signal:
        return "signal " + std::to_string(code);
    case By::Time:
        return "a time limit";
    case By::Itself:
    case By::Us:
        break;
    }
    return "exit code " + std::to_string(code);
}

ChildEnd runChild(const ChildOrder& order)
{
    Pipe out, err;
    pid_t child = -1;
    const int error = spawn(order, out, err, child);
    out.closeEnd(1);
    err.closeEnd(1);
    ChildEnd end;
    if (error != 0) {
        end.by = ChildEnd::By::NotStarted;
        end.code = error;
        return end;
    }
    if (order.started) {
        order.started();
    }
    Watching watching(order, out, err, child);
    const auto by = watching.watch();
    const int status = statusOf(child);
    end.said = watching.said();
    end.by = by ? *by : WIFSIGNALED(status) ? ChildEnd::By::Signal : ChildEnd::By::Itself;
    end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    return end;
}

} // namespace attest::live
