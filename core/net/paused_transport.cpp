// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/paused_transport.h"

#include "base/bounded_text.h"
#include "net/flow_report.h"
#include "net/target.h"

namespace attest::net {
namespace {

std::string hostOf(const HttpRequest& request)
{
    const auto target = targetOf(request.url);
    return target ? bounded(target->host, kMostNameBytes) : std::string();
}

class PausedTransport final : public Transport {
public:
    PausedTransport(std::shared_ptr<Transport> inner, Gate gate, FlowSink flows)
        : m_inner(std::move(inner))
        , m_gate(std::move(gate))
        , m_report(std::move(flows))
    {
    }

    Result<HttpReply> exchange(const HttpRequest& request, const Cancel& cancel) override
    {
        return decided(request, cancel, [&] { return m_inner->exchange(request, cancel); });
    }

    Result<HttpReply> stream(
        const HttpRequest& request, const Sink& sink, const Cancel& cancel) override
    {
        auto reply
            = decided(request, cancel, [&] { return m_inner->stream(request, sink, cancel); });
        if (reply && reply->succeeded() && !reply->body.empty()) { // supplied at the gate
            (void)sink(reply->body);
            reply->body.clear();
        }
        return reply;
    }

private:
    template <typename Send>
    Result<HttpReply> decided(const HttpRequest& request, const Cancel& cancel, const Send& send)
    {
        auto decision = m_gate(request, cancel);
        if (cancel.asked()) {
            return Problem{issue::kCancelled, {{"host", hostOf(request)}}, {}};
        }
        if (std::holds_alternative<LetThrough>(decision)) {
            return send();
        }
        return m_report.around(request, [&]() -> Result<HttpReply> {
            if (auto* reply = std::get_if<HttpReply>(&decision)) {
                return std::move(*reply);
            }
            return Problem{issue::kDeclined, {{"host", hostOf(request)}}, {}};
        });
    }

    std::shared_ptr<Transport> m_inner;
    Gate m_gate;
    FlowReport m_report;
};

} // namespace

std::unique_ptr<Transport> pausedTransport(
    std::shared_ptr<Transport> inner, Gate gate, FlowSink flows)
{
    return std::make_unique<PausedTransport>(std::move(inner), std::move(gate), std::move(flows));
}

} // namespace attest::net
