// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attest::test {

namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe()
    {
        if (::pipe(ends.data()) != 0) {
            std::abort();
        }
    }
    ~Pipe() { closeEnd(0), closeEnd(1); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeEnd(std::size_t which)
    {
        if (ends[which] >= 0) {
            ::close(ends[which]);
            ends[which] = -1;
        }
    }
};

// Reading and writing at once: a program may answer before it has read all of its input.
void converse(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ProcessResult& result)
{
    while (out.ends[0] >= 0 || err.ends[0] >= 0) {
        if (input.empty()) {
            in.closeEnd(1);
        }
        std::array<pollfd, 3> waits{pollfd{in.ends[1], POLLOUT, 0}, pollfd{out.ends[0], POLLIN, 0},
            pollfd{err.ends[0], POLLIN, 0}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (waits[0].revents != 0) {
            const auto written = ::write(in.ends[1], input.data(), input.size());
            input.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : input.size());
        }
        const auto drain = [](Pipe& pipe, const pollfd& wait, std::string& to) {
            std::array<char, 65536> bytes;
            if (wait.revents == 0) {
                return;
            }
            const auto got = ::read(pipe.ends[0], bytes.data(), bytes.size());
            if (got > 0) {
                to.append(bytes.data(), static_cast<std::size_t>(got));
            } else {
                pipe.closeEnd(0);
            }
        };
        drain(out, waits[1], result.out);
        drain(err, waits[2], result.err);
    }
}

} // namespace

ProcessResult runProcess(
    const std::string& program, const std::vector<std::string>& arguments, const std::string& input)
{
    std::signal(SIGPIPE, SIG_IGN); // a program may leave its input unread
    Pipe in, out, err;
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        ::dup2(in.ends[0], STDIN_FILENO);
        ::dup2(out.ends[1], STDOUT_FILENO);
        ::dup2(err.ends[1], STDERR_FILENO);
        for (Pipe* pipe : {&in, &out, &err}) {
            pipe->closeEnd(0);
            pipe->closeEnd(1);
        }
        std::vector<char*> words{const_cast<char*>(program.c_str())};
        for (const auto& argument : arguments) {
            words.push_back(const_cast<char*>(argument.c_str()));
        }
        words.push_back(nullptr);
        ::execvp(program.c_str(), words.data());
        ::_exit(127);
    }
    in.closeEnd(0);
    out.closeEnd(1);
    err.closeEnd(1);
    ProcessResult result;
    converse(in, out, err, input, result);
    in.closeEnd(1);
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {}
    result.peakKiB = usage.ru_maxrss;
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

ProcessResult assay(const std::vector<std::string>& arguments, const std::string& input)
{
    return runProcess(ASSAY_PROGRAM, arguments, input);
}

} // namespace attest::test
