// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/process.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attest::azure {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kTick{50};
constexpr milliseconds kGrace{1000}; ///< between asking a group to end and killing it

class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        return *this;
    }
    ~Descriptor() { close(); }
    [[nodiscard]] int get() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
        m_fd = -1;
    }

private:
    int m_fd;
};

struct Pipe {
    Descriptor read, write;
};

std::optional<Pipe> makePipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Secrets that were handed to this program by its environment are not for the programs that it starts: what
/// they are given is theirs to log, and ssh hands it on where it is told to.
std::vector<char*> environmentOfOthers()
{
    constexpr std::string_view kOurs[]{
        "AZURE_CLIENT_SECRET=", "AZURE_CLIENT_CERTIFICATE_PASSWORD="};
    std::vector<char*> variables;
    for (char** one = ::environ; one != nullptr && *one != nullptr; ++one) {
        const std::string_view text(*one);
        if (std::ranges::none_of(
                kOurs, [&](std::string_view own) { return text.starts_with(own); })) {
            variables.push_back(*one);
        }
    }
    variables.push_back(nullptr);
    return variables;
}

/// What a child gets from us: two pipes, nothing to read, no other descriptor, default signals.
class Launch {
public:
    Launch(int out, int error)
    {
        posix_spawn_file_actions_init(&m_files);
        posix_spawn_file_actions_addopen(&m_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_files, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_files, error, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1);
        posix_spawnattr_init(&m_attributes);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes,
            static_cast<short>(
                POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
    }
    Launch(const Launch&) = delete;
    Launch& operator=(const Launch&) = delete;
    ~Launch()
    {
        posix_spawn_file_actions_destroy(&m_files);
        posix_spawnattr_destroy(&m_attributes);
    }

    /// An error number; 0 when it runs.
    [[nodiscard]] int start(const std::vector<std::string>& argv, pid_t& pid) const
    {
        std::vector<std::string> own = argv; // the interface wants what it may write to
        std::vector<char*> words;
        for (std::string& word : own) {
            words.push_back(word.data());
        }
        words.push_back(nullptr);
        std::vector<char*> variables = environmentOfOthers();
        return ::posix_spawnp(
            &pid, words.front(), &m_files, &m_attributes, words.data(), variables.data());
    }

private:
    posix_spawn_file_actions_t m_files;
    posix_spawnattr_t m_attributes;
};

/// A child that is under way, with its whole group; ends with this object at the latest.
class Child {
public:
    Child(pid_t pid, Pipe out, Pipe error, const ProcessBounds& bounds)
        : m_pid(pid)
        , m_out(std::move(out.read))
        , m_error(std::move(error.read))
        , m_bounds(bounds)
    {
        m_result.out.reserve(bounds.outputBytes + 1);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_pid > 0) {
            end();
        }
    }

    enum class State { Runs, Ended, TooMuch };
    /// Waits a tick for output or the end.
    State step()
    {
        pollfd both[]{{m_out.get(), POLLIN, 0}, {m_error.get(), POLLIN, 0}};
        // A closed one counts as negative, which poll passes over; with neither, it is a short wait.
        static_cast<void>(::poll(both, 2, static_cast<int>(kTick.count())));
        takeOutput();
        if (m_result.out.size() > m_bounds.outputBytes) {
            return State::TooMuch;
        }
        // Judged by the child, not by its pipes: what it leaves behind (ssh's shared connection) may hold
        // them open for minutes.
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) != m_pid) {
            return State::Runs;
        }
        takeOutput();
        m_pid = -1;
        m_result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return m_result.out.size() > m_bounds.outputBytes ? State::TooMuch : State::Ended;
    }

    [[nodiscard]] ProcessResult take() { return std::move(m_result); }

private:
    void takeOutput()
    {
        Byte part[16384];
        while (true) {
            const auto got = ::read(m_out.get(), part, sizeof part);
            if (got <= 0) {
                closeAtEnd(m_out, got);
                break;
            }
            const std::size_t room = m_bounds.outputBytes + 1 - m_result.out.size();
            m_result.out.insert(
                m_result.out.end(), part, part + std::min(room, static_cast<std::size_t>(got)));
            if (m_result.out.size() > m_bounds.outputBytes) {
                break;
            }
        }
        std::memset(part, 0, sizeof part);
        while (true) {
            const auto got = ::read(m_error.get(), part, sizeof part);
            if (got <= 0) {
                closeAtEnd(m_error, got);
                break;
            }
            const std::size_t room = m_bounds.errorBytes - m_result.error.size();
            m_result.error.append(asText(ByteView(part, static_cast<std::size_t>(got))), 0, room);
        }
    }

    static void closeAtEnd(Descriptor& pipe, ssize_t got)
    {
        if (got == 0) {
            pipe.close();
        }
    }

    /// First asks, then kills: ssh and kubectl close their connections when they are asked.
    void end()
    {
        ::kill(-m_pid, SIGTERM);
        const auto until = Clock::now() + kGrace;
        while (Clock::now() < until && ::waitpid(m_pid, nullptr, WNOHANG) == 0) {
            ::poll(nullptr, 0, 10);
        }
        ::kill(-m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }

    pid_t m_pid;
    Descriptor m_out, m_error;
    ProcessBounds m_bounds;
    ProcessResult m_result;
};

bool needsQuotes(const std::string& word)
{
    return word.empty() || !std::all_of(word.begin(), word.end(), [](char c) {
        return isAlnum(c) || std::string_view("-_./:=@%+,").find(c) != std::string_view::npos;
    });
}

} // namespace

Result<ProcessResult> runProcess(
    const std::vector<std::string>& argv, const ProcessBounds& bounds, const net::Cancel& cancel)
{
    const std::string program = argv.empty() ? std::string() : argv.front();
    const auto cannot = [&program](int error) {
        return Problem{issue::kProgramMissing,
            {{"program", program}, {"reason", std::string(std::strerror(error))}}, {}};
    };
    const bool cut = std::any_of(argv.begin(), argv.end(),
        [](const std::string& word) { return word.find('\0') != std::string::npos; });
    if (program.empty() || cut) {
        return cannot(EINVAL);
    }
    auto out = makePipe();
    auto error = makePipe();
    if (!out || !error) {
        return cannot(errno);
    }
    pid_t pid = -1;
    if (const int failed = Launch(out->write.get(), error->write.get()).start(argv, pid);
        failed != 0) {
        return cannot(failed);
    }
    out->write.close();
    error->write.close();
    Child child(pid, std::move(*out), std::move(*error), bounds);
    const auto until = Clock::now() + bounds.time;
    while (true) {
        const auto state = child.step();
        if (state == Child::State::Ended) {
            return child.take();
        }
        if (state == Child::State::TooMuch) {
            return Problem{issue::kProgramTooMuch,
                {{"program", program}, {"limit", static_cast<std::int64_t>(bounds.outputBytes)}},
                {}};
        }
        if (cancel.asked()) {
            return Problem{issue::kProgramCancelled, {{"program", program}}, {}};
        }
        if (Clock::now() >= until) {
            return Problem{issue::kProgramTimedOut,
                {{"program", program},
                    {"seconds",
                        static_cast<std::int64_t>(
                            std::chrono::ceil<std::chrono::seconds>(bounds.time).count())}},
                {}};
        }
    }
}

Problem programFailed(const std::string& program, const ProcessResult& result)
{
    return {issue::kProgramFailed,
        {{"program", program}, {"code", static_cast<std::int64_t>(result.code)},
            {"said", lastWords(redactSecrets(result.error))}},
        {}};
}

std::string shownCommand(const std::vector<std::string>& argv)
{
    std::string line;
    for (const std::string& word : argv) {
        line += line.empty() ? "" : " ";
        if (!needsQuotes(word)) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char c : word) {
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        }
        line += '\'';
    }
    return line;
}

} // namespace attest::azure
