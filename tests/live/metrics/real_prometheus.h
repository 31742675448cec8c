// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace attest::test {

/// Whether there is one.
inline bool isPrometheusThere()
{
    return std::system("command -v prometheus >/dev/null 2>&1") == 0;
}

/// Debian's prometheus on a port of its own choice, until it is destroyed.
class RealPrometheus {
public:
    RealPrometheus(const std::filesystem::path& folder, const std::string& target)
    {
        std::ofstream(folder / "prometheus.yml")
            << "global: {scrape_interval: 200ms, scrape_timeout: 200ms}\n"
               "scrape_configs:\n- {job_name: lab, static_configs: [{targets: [\""
            << target << "\"]}]}\n";
        int ends[2];
        if (pipe(ends) != 0) {
            return;
        }
        m_process = fork();
        if (m_process == 0) {
            dup2(ends[1], 2);
            close(ends[0]);
            const auto config = "--config.file=" + (folder / "prometheus.yml").string();
            const auto storage = "--storage.tsdb.path=" + (folder / "tsdb").string();
            execlp("prometheus", "prometheus", config.c_str(), storage.c_str(),
                "--web.listen-address=127.0.0.1:0", nullptr);
            _exit(127);
        }
        close(ends[1]);
        m_log = fdopen(ends[0], "r");
        awaitReady();
        // It would wait for a reader once the pipe is full.
        m_drain = std::thread([this] {
            char line[4096];
            while (fgets(line, sizeof line, m_log) != nullptr) {}
        });
    }
    RealPrometheus(const RealPrometheus&) = delete;
    ~RealPrometheus()
    {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_drain.join();
        fclose(m_log);
    }

    std::string url;  ///< empty: it did not start
    std::string said; ///< the last thing, then

private:
    // It says where it listens and that it is ready in either order.
    void awaitReady()
    {
        bool ready = false;
        char line[4096];
        while ((!ready || url.empty()) && fgets(line, sizeof line, m_log) != nullptr) {
            const std::string_view text(line);
            said = text;
            const auto at = text.find("msg=\"Listening on\" address=");
            if (at != std::string_view::npos) {
                const auto address = text.substr(at + 27);
                url = "http://" + std::string(address.substr(0, address.find_first_of(" \n")));
            }
            ready = ready
                || text.find("Server is ready to receive web requests") != std::string_view::npos;
        }
        if (!ready) {
            url.clear();
        }
    }

    pid_t m_process = -1;
    FILE* m_log = nullptr;
    std::thread m_drain;
};

} // namespace attest::test
