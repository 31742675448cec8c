// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command_source.h"

#include "base/bounded_text.h"
#include "live/issues.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has it in no header

namespace attest::live {

namespace {

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

/// 0, or why it could not be started.
int spawn(const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err, pid_t& child)
{
    std::vector<char*> words;
    for (const auto& argument : arguments) {
        words.push_back(const_cast<char*>(argument.c_str())); // NOLINT: posix_spawn does not write
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    const int error
        = ::posix_spawnp(&child, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Reads the error stream to its end, so that whoever writes much there is not held up, and keeps the
/// last line of it: what stands there when a command fails tells why.
std::string lastWords(int descriptor)
{
    constexpr std::size_t kMost = 4096;
    std::string said;
    char buffer[kMost];
    for (;;) {
        const auto got = ::read(descriptor, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            break;
        }
        said.append(buffer, static_cast<std::size_t>(got));
        said.erase(0, said.size() - std::min(said.size(), kMost));
    }
    while (!said.empty() && (said.back() == '\n' || said.back() == '\r')) {
        said.pop_back();
    }
    const auto line = said.rfind('\n');
    return bounded(line == std::string::npos ? said : said.substr(line + 1), kMostTextBytes);
}

/// Whether it has ended. It stays a zombie, so that its group's number remains its own.
bool hasEnded(pid_t child, int options)
{
    siginfo_t facts{};
    int result = 0;
    do {
        result = ::waitid(P_PID, static_cast<id_t>(child), &facts, WEXITED | WNOWAIT | options);
    } while (result < 0 && errno == EINTR);
    return result < 0 || facts.si_pid == child;
}

/// Waits for it, or asks it to end and after a second insists. What it left running goes with it.
int endOf(pid_t child, bool ask)
{
    if (ask) {
        ::kill(-child, SIGTERM);
        for (int i = 0; i < 100 && !hasEnded(child, WNOHANG); ++i) {
            ::usleep(10'000);
        }
        ::kill(-child, SIGKILL);
    }
    (void)hasEnded(child, 0);
    ::kill(-child, SIGTERM);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

} // namespace

CommandSource::CommandSource(std::vector<std::string> arguments)
    : ThreadedSource([&arguments] {
        std::string name;
        for (const auto& word : arguments) {
            name += (name.empty() ? "" : " ") + word;
        }
        return name;
    }())
    , m_arguments(std::move(arguments))
{
}

void CommandSource::run()
{
    Pipe out, err;
    pid_t child = -1;
    const int error = m_arguments.empty() || !out.opened || !err.opened
        ? EINVAL
        : spawn(m_arguments, out, err, child);
    out.closeEnd(1);
    err.closeEnd(1);
    if (error != 0) {
        say(SourceState::Failed,
            Problem{issue::kCommandFailed,
                {{"source", name()}, {"reason", std::string(std::strerror(error))}}, {}});
        return;
    }
    say(SourceState::Connected);
    std::string said;
    std::thread errors([&] { said = lastWords(err.ends[0]); });
    pump(out.ends[0]);
    passRest();
    const int status = endOf(child, wake().asked());
    errors.join();
    if (!wake().asked()) {
        if (auto problem = failed(status, said)) {
            say(SourceState::Failed, std::move(problem));
            return;
        }
    }
    say(SourceState::Ended);
}

std::optional<Problem> CommandSource::failed(int waitStatus, const std::string& said) const
{
    if (WIFEXITED(waitStatus) && WEXITSTATUS(waitStatus) == 0) {
        return std::nullopt;
    }
    const std::string reason = WIFSIGNALED(waitStatus)
        ? "signal " + std::to_string(WTERMSIG(waitStatus))
        : "exit code " + std::to_string(WEXITSTATUS(waitStatus));
    return Problem{
        issue::kCommandFailed, {{"source", name()}, {"reason", reason}, {"said", said}}, {}};
}

std::optional<std::vector<std::string>> commandWords(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool begun = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word += c;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            begun = true;
        } else if (c == ' ' || c == '\t') {
            if (begun) {
                words.push_back(std::move(word));
            }
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (quote != 0) {
        return std::nullopt;
    }
    if (begun) {
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace attest::live
