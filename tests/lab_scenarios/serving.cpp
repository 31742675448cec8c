// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_scenarios/serving.h"

#include "lab/exchange/json_body.h"
#include "lab_scenarios/running.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace attest::test {

Serving::Serving(const std::vector<std::string>& options)
{
    int pipe[2]{};
    if (::pipe2(pipe, O_CLOEXEC) != 0) {
        return;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 1);
    std::vector<std::string> words{ASSAY_PROGRAM, "lab", "serve", "--json", "--unlimited"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    ::posix_spawn(&m_process, ASSAY_PROGRAM, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) {
        announcement += c;
    }
    ::close(pipe[0]);
    const auto json = lab::JsonBody::read(announcement);
    server = json ? portIn(json->text("server")) : std::uint16_t{0};
    imds = json ? portIn(json->text("imds")) : std::uint16_t{0};
}

int Serving::end(int signal)
{
    const pid_t process = std::exchange(m_process, -1);
    int status = -1;
    if (process <= 0 || ::kill(process, signal) != 0 || ::waitpid(process, &status, 0) != process) {
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Serving::~Serving()
{
    end(SIGKILL);
}

} // namespace attest::test
