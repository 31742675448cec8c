// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/pod_source.h"

#include "base/percent.h"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <thread>

namespace attest::live {
namespace {

std::string nameOf(const PodSelection& selection)
{
    const std::string where = selection.nameSpace.empty() ? "" : selection.nameSpace + "/";
    const std::string what = selection.pod.empty() ? selection.labelSelector : selection.pod;
    return where + what + (selection.container.empty() ? "" : "/" + selection.container);
}

class PodSource final : public Source {
public:
    PodSource(Endpoint cluster, PodSelection selection, PodSourceOptions options)
        : m_cluster(std::move(cluster))
        , m_selection(std::move(selection))
        , m_options(std::move(options))
        , m_name(nameOf(m_selection))
    {
    }
    PodSource(const PodSource&) = delete;

    ~PodSource() override
    {
        stop();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    const std::string& name() const override { return m_name; }
    void stop() override { m_stopping.ask(); }

    Recall recall(const Origin& origin, std::string_view lines) override
    {
        const ContainerName name{origin.nameSpace, origin.pod, origin.container};
        return recallStamped(
            m_had.try_emplace(name, ContainerFollower::kWindow).first->second, lines);
    }

    void start(SourceSink& sink) override
    {
        m_sink.emplace(sink);
        m_backlog.emplace(*m_sink);
        m_thread = std::thread([this] { run(); });
    }

private:
    struct Part {
        Container container;
        std::atomic<bool> done{false};
        std::unique_ptr<ContainerFollower> follower;
        std::thread thread;
    };

    using ContainerName = std::array<std::string, 3>; ///< namespace, pod, container

    void run()
    {
        m_sink->whole({SourceState::Connecting, {}, {}, 0});
        BackOff backOff(m_options.follow.seed, m_options.follow.backOff);
        auto problem = discover();
        while (!m_stopping.asked() && !m_gone && m_options.follow.follow == Follow::Yes) {
            const auto wait = problem ? backOff.next() : m_options.discover;
            if (problem && m_parts.empty()) {
                m_sink->whole({SourceState::Reconnecting, problem,
                    systemTime() + Duration{std::chrono::ceil<std::chrono::seconds>(wait).count()},
                    0});
            }
            if (!m_stopping.wait(wait)) {
                break;
            }
            problem = discover();
            if (!problem) {
                backOff.reset();
            }
        }
        for (Part& part : m_parts) {
            part.thread.join();
        }
        m_backlog->endAll();
        if (m_stopping.asked() || m_gone) {
            problem.reset();
        } else if (!problem) {
            problem = m_sink->failure();
        }
        m_sink->whole({problem ? SourceState::Failed : SourceState::Ended, problem, {}, 0});
    }

    std::optional<Problem> discover()
    {
        auto request = requestTo(m_cluster, listPath(), "pods");
        if (!request) {
            return request.problem();
        }
        request->bounds.bodyBytes = 32U << 20U; // a pod says 10 KiB of itself
        auto reply = m_cluster.transport->exchange(*request, m_stopping.cancel());
        if (!reply) {
            return reply.problem();
        }
        if (reply->status == 404 && m_begun && !m_selection.pod.empty()) {
            m_gone = true; // the one pod there was to follow
            return std::nullopt;
        }
        if (!reply->succeeded()) {
            return refusalOf(m_cluster, *reply);
        }
        const auto containers = containersOf(std::move(reply->body));
        if (!containers) {
            return badReplyOf(m_cluster);
        }
        return follow(*containers);
    }

    std::string listPath() const
    {
        std::string path = m_selection.nameSpace.empty()
            ? "/api/v1/pods"
            : "/api/v1/namespaces/" + percentEncoded(m_selection.nameSpace) + "/pods";
        if (!m_selection.pod.empty()) {
            return path + "/" + percentEncoded(m_selection.pod);
        }
        return m_selection.labelSelector.empty()
            ? path
            : path + "?labelSelector=" + percentEncoded(m_selection.labelSelector);
    }

    std::optional<Problem> follow(const std::vector<Container>& containers)
    {
        auto problem = open(containers);
        // All are known before the first of them begins: their backlogs are merged.
        for (Part& part : m_parts) {
            if (!part.thread.joinable()) {
                part.thread = std::thread([&part] {
                    part.follower->run();
                    part.done = true;
                });
            }
        }
        return problem;
    }

    std::optional<Problem> open(const std::vector<Container>& containers)
    {
        m_parts.remove_if([](Part& part) {
            if (part.done) {
                part.thread.join();
            }
            return part.done.load();
        });
        // Those that ended may have ended by that: nobody is to follow them anew.
        if (m_stopping.asked()) {
            return std::nullopt;
        }
        for (const Container& container : containers) {
            const bool wanted
                = m_selection.container.empty() || container.name == m_selection.container;
            const bool known = std::any_of(m_parts.begin(), m_parts.end(),
                [&](const Part& part) { return part.container == container; });
            if (!wanted || known) {
                continue;
            }
            if (m_parts.size() >= m_options.most) {
                return Problem{issue::kSourceTooMany,
                    {{"limit", static_cast<std::int64_t>(m_options.most)}}, {}};
            }
            open(container);
        }
        if (!m_parts.empty() || m_begun) {
            return std::nullopt;
        }
        return Problem{issue::kSourceNoPods,
            {{"selector", nameOf(m_selection)}, {"namespace", m_selection.nameSpace}}, {}};
    }

    void open(const Container& container)
    {
        m_begun = true;
        Part& part = m_parts.emplace_back();
        part.container = container;
        auto options = m_options.follow;
        options.seed += m_parts.size();
        part.follower = std::make_unique<ContainerFollower>(
            m_cluster, container, options, *m_sink, *m_backlog, m_stopping);
        if (auto had = m_had.extract({container.nameSpace, container.pod, container.name})) {
            part.follower->goOnFrom(std::move(had.mapped()));
        }
    }

    Endpoint m_cluster;
    PodSelection m_selection;
    PodSourceOptions m_options;
    std::string m_name;
    Stopping m_stopping;
    std::optional<SharedSink> m_sink;
    std::optional<BacklogMerge> m_backlog;
    std::map<ContainerName, Seen> m_had; ///< by whoever kept it, of containers not begun yet
    std::list<Part> m_parts;             ///< of the source's own thread
    bool m_begun = false, m_gone = false;
    std::thread m_thread;
};

} // namespace

std::unique_ptr<Source> podSource(
    Endpoint cluster, PodSelection selection, PodSourceOptions options)
{
    return std::make_unique<PodSource>(
        std::move(cluster), std::move(selection), std::move(options));
}

} // namespace attest::live
