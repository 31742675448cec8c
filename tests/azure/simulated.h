// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "lab/lab.h"

#include <atomic>
#include <map>
#include <mutex>

namespace attest::test {

/// A store whose failures are the test's to choose.
class PlantedStore final : public net::SecretStore {
public:
    [[nodiscard]] Kind kind() const override { return Kind::Memory; }
    std::optional<Problem> put(const std::string& key, const SecretBytes& secret) override;
    Result<std::optional<SecretBytes>> get(const std::string& key) override;
    std::optional<Problem> forget(const std::string& key) override;

    void plant(const std::string& key, std::string_view secret);
    [[nodiscard]] std::optional<std::string> look(const std::string& key) const;
    [[nodiscard]] std::size_t size() const;

    std::atomic<bool> refusesToPut = false, refusesToForget = false;

private:
    mutable std::mutex m_lock;
    std::map<std::string, std::string> m_kept;
};

/// The lab over real sockets, one at a time: a clock that stands until it is moved, and what sign-ins need besides.
class Simulated {
public:
    /// `machine` is the one whose metadata service is asked.
    explicit Simulated(const std::string& machine = {});
    Simulated(const Simulated&) = delete;
    ~Simulated();

    [[nodiscard]] azure::Connection connection(azure::CredentialKind kind) const;
    /// Of the application contoso-ops, which has every kind of proof.
    [[nodiscard]] azure::Connection opsConnection(azure::CredentialKind kind) const;
    [[nodiscard]] std::string opsSecret() const;
    [[nodiscard]] std::string opsPem() const;
    [[nodiscard]] std::unique_ptr<azure::Session> open(azure::Connection connection);
    /// The secret of that connection planted first.
    [[nodiscard]] std::unique_ptr<azure::Session> openWith(
        azure::Connection connection, std::string_view what, std::string_view secret);

    lab::Lab& lab() { return *m_lab; }
    [[nodiscard]] const lab::Lab& lab() const { return *m_lab; }
    [[nodiscard]] std::shared_ptr<net::Transport> transport() const { return m_transport; }
    [[nodiscard]] Time now() const { return {m_now->load(), 0}; }
    void pass(std::int64_t seconds) { *m_now += seconds; }
    /// Approves or declines the code that a device shows, as a person would on the lab's page.
    enum class Decision { Approve, Decline };
    void decide(const std::string& code, Decision decision);
    /// From now on every code is approved as soon as it is given out, and asked for each second.
    void approveDevices() { m_approves = true; }
    /// Follows the sign-in page like a browser, up to the address on loopback that it comes back to;
    /// empty where the page stays.
    [[nodiscard]] std::string redirectOf(const std::string& page);

    /// From now on identities are those of the lab's machine outside of Azure, by Arc's agent.
    void onArc();

    /// Requests that arrived at the sign-in service, in order.
    [[nodiscard]] std::vector<lab::http::Request> asked() const;

    std::shared_ptr<PlantedStore> store = std::make_shared<PlantedStore>();
    azure::Surroundings around;
    std::map<std::string, std::string> environment;

private:
    std::shared_ptr<std::atomic<std::int64_t>> m_now;
    lab::Lab* m_lab;
    std::string m_machine;
    std::shared_ptr<net::Transport> m_transport;
    mutable std::mutex m_lock;
    std::vector<lab::http::Request> m_asked;
    std::atomic<bool> m_approves = false;
};

/// The id of a problem, for tables; "" for none.
template <typename T>
std::string_view idOf(const Result<T>& result)
{
    return result.ok() ? std::string_view() : result.problem().id.value;
}
[[nodiscard]] std::string paramOf(const Problem& problem, std::string_view name);

} // namespace attest::test
