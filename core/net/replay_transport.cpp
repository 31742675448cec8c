// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/replay_transport.h"

#include "base/bounded_text.h"
#include "net/flow_report.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace attest::net {
namespace {

class ReplayTransport final : public Transport {
public:
    ReplayTransport(std::vector<Recorded> recordings, FlowSink flows) : m_report(std::move(flows))
    {
        for (Recorded& one : recordings) {
            m_replies[{one.method, one.url}].replies.push_back(std::move(one.reply));
        }
    }

    Result<HttpReply> exchange(const HttpRequest& request, const Cancel& cancel) override
    {
        return m_report.around(request, [&]() -> Result<HttpReply> {
            auto reply = next(request);
            if (cancel.asked()) {
                return Problem{issue::kCancelled, {{"host", std::string()}}, {}};
            }
            if (reply && reply->body.size() > request.bounds.bodyBytes) {
                return Problem{issue::kTooLarge,
                    {{"host", std::string()},
                        {"limit", static_cast<std::int64_t>(request.bounds.bodyBytes)}},
                    {}};
            }
            return reply;
        });
    }

    Result<HttpReply> stream(
        const HttpRequest& request, const Sink& sink, const Cancel& cancel) override
    {
        HttpRequest endless = request;
        endless.bounds.bodyBytes = SIZE_MAX;
        auto reply = exchange(endless, cancel);
        if (reply && reply->succeeded()) {
            (void)sink(reply->body);
            reply->body.clear();
        }
        return reply;
    }

private:
    struct Replies {
        std::vector<Result<HttpReply>> replies;
        std::size_t next = 0;
    };

    Result<HttpReply> next(const HttpRequest& request)
    {
        const std::scoped_lock hold(m_lock);
        const auto found = m_replies.find({request.method, request.url});
        if (found == m_replies.end()) {
            return Problem{issue::kNotRecorded,
                {{"url", bounded(redactedUrl(request.url), kMostTextBytes)}}, {}};
        }
        Replies& all = found->second;
        return all.replies[std::min(all.next++, all.replies.size() - 1)];
    }

    FlowReport m_report;
    std::mutex m_lock;
    std::map<std::pair<std::string, std::string>, Replies> m_replies;
};

class RecordingTransport final : public Transport {
public:
    using Tell = std::function<void(const HttpRequest&, const Result<HttpReply>&)>;
    RecordingTransport(std::shared_ptr<Transport> inner, Tell tell)
        : m_inner(std::move(inner))
        , m_tell(std::move(tell))
    {
    }

    Result<HttpReply> exchange(const HttpRequest& request, const Cancel& cancel) override
    {
        auto reply = m_inner->exchange(request, cancel);
        m_tell(request, reply);
        return reply;
    }

    Result<HttpReply> stream(
        const HttpRequest& request, const Sink& sink, const Cancel& cancel) override
    {
        return m_inner->stream(request, sink, cancel);
    }

private:
    std::shared_ptr<Transport> m_inner;
    Tell m_tell;
};

} // namespace

std::unique_ptr<Transport> replayTransport(std::vector<Recorded> recordings, FlowSink flows)
{
    return std::make_unique<ReplayTransport>(std::move(recordings), std::move(flows));
}

std::unique_ptr<Transport> recordingTransport(std::shared_ptr<Transport> inner,
    std::function<void(const HttpRequest&, const Result<HttpReply>&)> tell)
{
    return std::make_unique<RecordingTransport>(std::move(inner), std::move(tell));
}

} // namespace attest::net
