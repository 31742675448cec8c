// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attest::test {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (std::string& text : texts) {
        all.push_back(text.data());
    }
    all.push_back(nullptr);
    return all;
}

} // namespace

Child::Child(const std::vector<std::string>& argv,
    const std::map<std::string, std::string>& environment, const std::string& folder)
{
    int out[2], err[2];
    if (::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0) {
        return;
    }
    std::vector<std::string> words = argv, variables;
    for (const auto& [name, value] : environment) {
        variables.push_back(name + "=" + value);
    }
    const auto arguments = pointers(words);
    const auto set = pointers(variables);
    m_pid = ::fork();
    if (m_pid == 0) {
        // A crash would leave its image here if the program let it.
        const rlimit endless{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &endless);
        ::setsid();
        ::dup2(::open("/dev/null", O_RDONLY), 0);
        ::dup2(out[1], 1);
        ::dup2(err[1], 2);
        if (::chdir(folder.c_str()) == 0) {
            ::execve(arguments[0], arguments.data(), set.data());
        }
        ::_exit(127);
    }
    ::close(out[1]);
    ::close(err[1]);
    m_out = out[0];
    m_err = err[0];
}

Child::~Child()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    ::close(m_out);
    ::close(m_err);
}

namespace {

std::string lineOf(int stream)
{
    std::string text;
    for (char one = 0; ::read(stream, &one, 1) == 1 && one != '\n';) {
        text += one;
    }
    return text;
}

} // namespace

std::string Child::line() const
{
    return lineOf(m_out);
}

std::string Child::errorLine() const
{
    return lineOf(m_err);
}

ChildResult Child::result()
{
    ChildResult result;
    pollfd both[]{{m_out, POLLIN, 0}, {m_err, POLLIN, 0}};
    char part[4096];
    while (both[0].fd >= 0 || both[1].fd >= 0) {
        ::poll(both, 2, -1);
        for (int i = 0; i < 2; ++i) {
            if (both[i].fd < 0 || both[i].revents == 0) {
                continue;
            }
            const ssize_t count = ::read(both[i].fd, part, sizeof part);
            if (count <= 0) {
                both[i].fd = -1;
            } else {
                (i == 0 ? result.out : result.err).append(part, static_cast<std::size_t>(count));
            }
        }
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

} // namespace attest::test
