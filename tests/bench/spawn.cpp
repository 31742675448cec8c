// SPDX-License-Identifier: GPL-3.0-or-later
#include "spawn.h"

#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attest::bench {
namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

} // namespace

ProcessTime timeProcess(const std::vector<std::string>& command)
{
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    ProcessTime time;
    if (::posix_spawn(&child, words[0], &actions, nullptr, words.data(), environ) == 0) {
        int status = 0;
        rusage used = {};
        if (::wait4(child, &status, 0, &used) == child && WIFEXITED(status)) {
            time.exit = WEXITSTATUS(status);
        }
        time.cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
    }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    time.wall = spent.count();
    ::posix_spawn_file_actions_destroy(&actions);
    return time;
}

} // namespace attest::bench
