// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes: Kubernetes API reference v1.32 (core/v1 Pod, PodLogOptions; meta/v1 Status).
#include "base/json_writer.h"
#include "lab/telemetry/pod.h"
#include "lab/telemetry/pod_log.h"

#include <algorithm>
#include <charconv>

namespace attest::lab {

namespace {

http::Response status(int code, std::string_view reason, std::string_view message)
{
    JsonWriter json;
    json.beginObject()
        .member("kind", "Status")
        .member("apiVersion", "v1")
        .key("metadata")
        .beginObject()
        .endObject()
        .member("status", "Failure")
        .member("message", message)
        .member("reason", reason)
        .key("code")
        .number(code)
        .endObject();
    return http::json(code, json.take());
}

http::Response podNotFound(std::string_view name)
{
    return status(404, "NotFound", "pods \"" + std::string(name) + "\" not found");
}

void writeLabels(JsonWriter& json, const Pod& pod)
{
    json.key("labels").beginObject();
    for (const auto& [name, value] : pod.labels) {
        json.member(name, value);
    }
    json.endObject();
}

void writePod(JsonWriter& json, const Pod& pod, Time started)
{
    json.beginObject()
        .member("kind", "Pod")
        .member("apiVersion", "v1")
        .key("metadata")
        .beginObject();
    json.member("name", pod.name).member("namespace", pod.nameSpace);
    json.member("uid", "00000000-0000-4000-8000-" + std::string(12, '0'));
    json.member("resourceVersion", "1").member("creationTimestamp", formatRfc3339(started));
    writeLabels(json, pod);
    json.endObject().key("spec").beginObject().key("containers").beginArray().beginObject();
    json.member("name", pod.container).member("image", "lab.assayer.invalid/" + pod.container);
    json.endObject().endArray().endObject();
    json.key("status").beginObject().member("phase", "Running");
    json.key("conditions").beginArray().beginObject();
    json.member("type", "Ready").member("status", "True").endObject().endArray();
    json.key("containerStatuses").beginArray().beginObject().member("name", pod.container);
    json.key("ready").boolean(true).key("started").boolean(true).key("restartCount").number(0);
    json.member("image", "lab.assayer.invalid/" + pod.container).member("imageID", "");
    json.key("state").beginObject().key("running").beginObject();
    json.member("startedAt", formatRfc3339(started)).endObject().endObject();
    json.key("lastState").beginObject().endObject();
    json.endObject().endArray().endObject().endObject();
}

std::vector<std::string> segmentsOf(std::string_view path)
{
    std::vector<std::string> all;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        all.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return all;
}

/// "a=b,c!=d,e in (f)" as far as equality goes; anything else selects nothing.
bool selected(const Pod& pod, std::string_view selector)
{
    while (!selector.empty()) {
        const auto end = std::min(selector.find(','), selector.size());
        const auto term = selector.substr(0, end);
        selector.remove_prefix(std::min(end + 1, selector.size()));
        const bool differs = term.find("!=") != std::string_view::npos;
        const auto at = term.find(differs ? "!=" : "=");
        if (at == std::string_view::npos) {
            return false;
        }
        auto value = term.substr(at + (differs ? 2 : 1));
        value.remove_prefix(value.starts_with('=') ? 1 : 0);
        const auto found = std::ranges::find(
            pod.labels, term.substr(0, at), &std::pair<std::string, std::string>::first);
        const bool equal = found != pod.labels.end() && found->second == value;
        if (equal == differs) {
            return false;
        }
    }
    return true;
}

/// The one resource there is, and how it is found.
class Cluster {
public:
    Cluster(std::vector<Pod> pods, Clock clock)
        : m_pods(std::move(pods))
        , m_clock(std::move(clock))
        , m_started(m_clock())
    {
        m_started.nanos = 0;
    }

    http::Response answer(const http::Request& request) const
    {
        const std::string path = request.path();
        if (request.method != "GET") {
            return status(405, "MethodNotAllowed",
                "the server does not allow this method on the requested resource");
        }
        if (auto discovered = discovery(path)) {
            return http::json(200, *std::move(discovered));
        }
        const auto parts = segmentsOf(path);
        if (parts.size() < 3 || parts[0] != "api" || parts[1] != "v1") {
            return status(404, "NotFound", "the server could not find the requested resource");
        }
        if (parts[2] == "pods" && parts.size() == 3) {
            return list(request, {});
        }
        if (parts[2] != "namespaces" || parts.size() < 5 || parts[4] != "pods") {
            return status(404, "NotFound", "the server could not find the requested resource");
        }
        return parts.size() == 5 ? list(request, parts[3]) : onePod(request, parts);
    }

private:
    static std::optional<std::string> discovery(std::string_view path)
    {
        if (path == "/version") {
            return R"({"major":"1","minor":"32","gitVersion":"v1.32.4","gitCommit":"","gitTreeState":"clean","buildDate":"2025-04-22T00:00:00Z","goVersion":"","compiler":"","platform":"linux/amd64"})";
        }
        if (path == "/api") {
            return R"({"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[]})";
        }
        if (path == "/apis") {
            return R"({"kind":"APIGroupList","apiVersion":"v1","groups":[]})";
        }
        if (path == "/api/v1") {
            return R"({"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["get","list"],"shortNames":["po"],"categories":["all"]},{"name":"pods/log","singularName":"","namespaced":true,"kind":"Pod","verbs":["get"]},{"name":"pods/proxy","singularName":"","namespaced":true,"kind":"PodProxyOptions","verbs":["get"]}]})";
        }
        return std::nullopt;
    }

    http::Response list(const http::Request& request, std::string_view nameSpace) const
    {
        if (request.query("watch").value_or("") == "true" || request.query("watch") == "1") {
            return status(
                405, "MethodNotAllowed", "watch is not supported on resources of kind \"pods\"");
        }
        const std::string selector = request.query("labelSelector").value_or("");
        JsonWriter json;
        json.beginObject().member("kind", "PodList").member("apiVersion", "v1");
        json.key("metadata").beginObject().member("resourceVersion", "1").endObject();
        json.key("items").beginArray();
        for (const Pod& pod : m_pods) {
            if ((nameSpace.empty() || pod.nameSpace == nameSpace) && selected(pod, selector)) {
                writePod(json, pod, m_started);
            }
        }
        json.endArray().endObject();
        return http::json(200, json.take());
    }

    http::Response onePod(const http::Request& request, const std::vector<std::string>& parts) const
    {
        const std::string name = parts[5].substr(0, parts[5].find(':'));
        const auto pod = std::ranges::find_if(
            m_pods, [&](const Pod& p) { return p.nameSpace == parts[3] && p.name == name; });
        if (pod == m_pods.end()) {
            return podNotFound(name);
        }
        if (parts.size() == 6) {
            JsonWriter json;
            writePod(json, *pod, m_started);
            return http::json(200, json.take());
        }
        if (parts.size() == 7 && parts[6] == "log") {
            return podLog(*pod, request, m_clock());
        }
        if (parts.size() == 8 && parts[6] == "proxy" && parts[7] == "metrics" && pod->metrics) {
            http::Request scrape = request;
            scrape.target = "/metrics";
            return metricsHandler(*pod->metrics)(scrape);
        }
        return status(404, "NotFound", "the server could not find the requested resource");
    }

    std::vector<Pod> m_pods;
    Clock m_clock;
    Time m_started;
};

} // namespace

http::Handler kubernetesHandler(std::vector<Pod> pods, Clock clock)
{
    return [cluster = std::make_shared<const Cluster>(std::move(pods), std::move(clock))](
               const http::Request& request) { return cluster->answer(request); };
}

} // namespace attest::lab
