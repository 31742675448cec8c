// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/exec_transport.h"

#include "live/network/shared_sink.h"

#include <mutex>

namespace attest::live {
namespace {

constexpr int kUnauthorized = 401;
// Who asks again sooner than that gets the same refusal: many followers of one cluster share a program.
constexpr std::int64_t kPauseSeconds = 2;

class ExecTransport final : public net::Transport {
public:
    ExecTransport(ExecPlugin plugin, net::NetworkOptions network, Clock clock)
        : m_plugin(std::move(plugin))
        , m_network(std::move(network))
        , m_clock(clock ? std::move(clock) : Clock(systemTime))
    {
    }

    Result<net::HttpReply> exchange(
        const net::HttpRequest& request, const net::Cancel& cancel) override
    {
        return authorized(request, cancel, [&](net::Transport& way, const net::HttpRequest& own) {
            return way.exchange(own, cancel);
        });
    }

    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink& sink, const net::Cancel& cancel) override
    {
        return authorized(request, cancel, [&](net::Transport& way, const net::HttpRequest& own) {
            return way.stream(own, sink, cancel);
        });
    }

private:
    struct Access {
        std::shared_ptr<net::Transport> way;
        std::string token;
        std::optional<Time> expires;
        std::uint64_t number = 0; ///< of the run that gave it
    };

    template <typename Send>
    Result<net::HttpReply> authorized(
        const net::HttpRequest& request, const net::Cancel& cancel, const Send& send)
    {
        std::uint64_t refused = 0;
        for (;;) {
            const auto access = accessAfter(refused, cancel);
            if (!access) {
                return access.problem();
            }
            net::HttpRequest own = request;
            if (!access->token.empty()) {
                own.headers.push_back(
                    {"Authorization", "Bearer " + access->token, net::Header::Holds::Credential});
            }
            auto reply = send(*access->way, own);
            if (refused != 0 || !reply || reply->status != kUnauthorized) {
                return reply;
            }
            refused = access->number;
        }
    }

    /// What is at hand, or what the program gives: nothing was, it has expired, or it is the refused one.
    Result<Access> accessAfter(std::uint64_t refused, const net::Cancel& cancel)
    {
        const std::lock_guard hold(m_lock);
        const auto now = m_clock();
        const bool usable = m_access.way && m_access.number != refused
            && (!m_access.expires || now < *m_access.expires);
        if (usable) {
            return m_access;
        }
        if (m_failure && now.seconds - m_failedAt.seconds < kPauseSeconds
            && now.seconds >= m_failedAt.seconds) {
            return *m_failure;
        }
        auto credential = runExecPlugin(m_plugin, [&] { return cancel.asked(); });
        if (!credential) {
            m_failure = credential.problem();
            m_failedAt = m_clock();
            return *m_failure;
        }
        m_failure.reset();
        take(*std::move(credential));
        return m_access;
    }

    void take(ExecCredential credential)
    {
        auto network = m_network;
        if (!credential.certificatePem.empty()) {
            auto identity = std::make_shared<net::ClientIdentity>();
            identity->chainPem = std::move(credential.certificatePem);
            identity->keyPem = SecretBytes(copyBytes(asBytes(credential.keyPem)));
            network.client = std::move(identity);
        }
        m_access = {net::liveTransport(std::move(network)), std::move(credential.token),
            credential.expires, ++m_runs};
    }

    ExecPlugin m_plugin;
    net::NetworkOptions m_network;
    Clock m_clock;
    std::mutex m_lock; ///< of what follows; the program is run under it, once for all who wait
    Access m_access;
    std::uint64_t m_runs = 0;
    std::optional<Problem> m_failure;
    Time m_failedAt;
};

} // namespace

std::shared_ptr<net::Transport> execTransport(
    ExecPlugin plugin, net::NetworkOptions network, Clock clock)
{
    return std::make_shared<ExecTransport>(std::move(plugin), std::move(network), std::move(clock));
}

} // namespace attest::live
