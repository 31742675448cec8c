// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planted.h"
#include "support/shared.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <unistd.h>

namespace attest::test {

namespace {

/// The fourth field of /proc/PID/stat; the second, in parentheses, may hold anything.
pid_t parentOf(pid_t process)
{
    const auto stat = readFile("/proc/" + std::to_string(process) + "/stat").value_or("");
    const auto after = stat.rfind(')');
    return after == std::string::npos || after + 4 >= stat.size()
        ? 0
        : static_cast<pid_t>(std::strtol(stat.c_str() + after + 4, nullptr, 10));
}

std::vector<pid_t> processes()
{
    std::vector<pid_t> all;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") == std::string::npos) {
            all.push_back(static_cast<pid_t>(std::strtol(name.c_str(), nullptr, 10)));
        }
    }
    return all;
}

std::string programOf(pid_t process)
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/exe", error)
        .string();
}

bool descends(const std::map<pid_t, pid_t>& parents, pid_t process, pid_t from)
{
    for (int depth = 0; depth < 64 && process > 1; ++depth) {
        const auto found = parents.find(process);
        if (found == parents.end()) {
            return false;
        }
        process = found->second;
        if (process == from) {
            return true;
        }
    }
    return false;
}

} // namespace

struct ProcessWatch::State {
    State(const Planted& secrets, std::string given) : planted(secrets), allowed(std::move(given))
    {
    }
    const Planted& planted;
    const std::string allowed;
    std::atomic<bool> ended = false;
    std::mutex lock;
    std::set<std::string> said;
    Seen seen;
    std::thread thread;

    void note(const std::vector<Leak>& leaks)
    {
        for (const Leak& leak : leaks) {
            const std::scoped_lock hold(lock);
            if (said.insert(leak.place).second) {
                seen.leaks.push_back(leak);
            }
        }
    }

    void look()
    {
        const auto all = processes();
        std::map<pid_t, pid_t> parents;
        for (const pid_t one : all) {
            parents[one] = parentOf(one);
            note(planted.inCommandLine(one));
            const std::scoped_lock hold(lock);
            ++seen.looked;
        }
        for (const pid_t one : all) {
            if (descends(parents, one, ::getpid())) {
                lookAtEnvironment(one);
            }
        }
    }

    /// A process that becomes another program meanwhile has the environment of either, so that one look
    /// at it says nothing: the next one will.
    void lookAtEnvironment(pid_t process)
    {
        const std::string before = programOf(process);
        const auto leaks = planted.inEnvironment(process);
        if (before != allowed && programOf(process) == before) {
            note(leaks);
        }
    }
};

ProcessWatch::ProcessWatch(const Planted& planted, std::string given)
    : m_state(std::make_unique<State>(planted, std::move(given)))
{
    m_state->thread = std::thread([state = m_state.get()] {
        do {
            state->look();
        } while (!state->ended);
    });
}

ProcessWatch::~ProcessWatch()
{
    (void)end();
}

ProcessWatch::Seen ProcessWatch::end()
{
    m_state->ended = true;
    if (m_state->thread.joinable()) {
        m_state->thread.join();
    }
    return m_state->seen;
}

} // namespace attest::test
