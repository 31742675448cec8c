// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../azure/folder.h"
#include "../azure/simulated.h"
#include "../net/raw_server.h"
#include "lab/http/server.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attest::test {

/// A lab one of whose services turns hostile, a stranger beside it, and clients that could reach both.
class HostileLab {
public:
    using Answer = std::function<lab::http::Response(const HostileLab& at)>;
    explicit HostileLab(Answer answer);
    ~HostileLab();
    HostileLab(const HostileLab&) = delete;

    /// From now on that service says nothing else, to whoever asks for a path with that part.
    void turn(lab::Azure service, std::string part = {});
    /// `file` is the proof of who has one in a file.
    [[nodiscard]] std::unique_ptr<azure::Session> open(
        azure::CredentialKind kind, const std::string& file = {});
    [[nodiscard]] std::unique_ptr<azure::Session> signedIn();
    [[nodiscard]] int asked() const { return m_asked; }
    /// Nothing that is asked of a hostile service may last for longer: in place of a client's own patience, which
    /// has to have an end as well.
    void hurry(std::chrono::milliseconds most) { m_most = most; }
    /// What turns hostile is the way to the service: its names lead to somebody who shows this certificate. The
    /// authority is one that clients trust. Said before anybody is opened.
    void present(const RawTls& tls, const std::string& authorityPem);
    /// What he could read of what came to him, and how many came.
    [[nodiscard]] std::vector<std::string> overheard() const { return m_impostor->requests(); }
    [[nodiscard]] int visitors() const { return m_impostor->connections(); }
    /// By a name that leads there from here alone, and by the address that leads there from anywhere.
    static constexpr char kStranger[] = "https://stranger.example";
    [[nodiscard]] std::string stranger() const;
    /// What arrived at the stranger's: "GET /somewhere".
    [[nodiscard]] std::vector<std::string> strayed() const;

    Simulated simulated{"web-01"};
    azure::Connection connection = simulated.connection(azure::CredentialKind::ClientSecret);
    std::shared_ptr<net::Transport> transport;
    Folder folder;

private:
    [[nodiscard]] std::unique_ptr<net::Transport> way(const net::Places& places) const;
    [[nodiscard]] net::Places ledAway(lab::Azure service) const;

    Answer m_answer;
    std::atomic<int> m_asked = 0;
    std::atomic<bool> m_turned = false;
    std::optional<std::chrono::milliseconds> m_most;
    std::optional<RawServer> m_impostor;
    std::unique_ptr<net::Transport> m_way; ///< as names lead at the moment
    mutable std::mutex m_lock;
    std::vector<std::string> m_strayed;
    lab::http::Server m_stranger;
};

/// Somebody who asks a service with something that is for nobody else: turns it hostile at the point where it
/// is asked, and tells by the id of a finding what came of it.
struct Asking {
    const char* name;
    lab::Azure service;
    std::string (*ask)(HostileLab& at);
};
[[nodiscard]] std::span<const Asking> askings();

} // namespace attest::test
