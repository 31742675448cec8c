// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/pages.h"

#include "azure/arm/client.h"
#include "azure/url_parts.h"
#include "base/bounded_text.h"

namespace attest::doctor {
namespace {

constexpr int kOk = 200;
constexpr int kMostPages = 8;

Finding missingList(const char* what)
{
    return {azure::issue::kUnexpectedShape, Severity::Missing,
        {{"what", std::string(what)}, {"path", std::string("value")},
            {"expected", std::string("list")}, {"found", std::string("nothing")}},
        {}};
}

/// Where the next page is; "" where nothing more is wanted.
struct Page {
    std::string next;
    std::optional<Finding> fault;
};

Page takePage(
    const Pages& pages, const Bytes& body, const std::function<bool(const azure::Value&)>& sink)
{
    const auto page = azure::Value::read(pages.what, copyBytes(body));
    if (!page) {
        return {{}, findingFrom(page.problem(), Severity::Missing)};
    }
    if (!page->member("value").present()) {
        return {{}, missingList(pages.what)};
    }
    bool goesOn = true;
    for (const azure::Value& entry : page->member("value").elements()) {
        goesOn = goesOn && sink(entry);
    }
    std::string next = page->member(pages.next).text();
    if (page->fault()) {
        return {{}, findingFrom(*page->fault(), Severity::Missing)};
    }
    return {goesOn ? std::move(next) : std::string(), {}};
}

} // namespace

std::optional<Finding> readPages(const Pages& pages, std::string path,
    const std::function<bool(const azure::Value& entry)>& sink)
{
    const auto own = azure::originOf(pages.base);
    for (int count = 0; count < kMostPages; ++count) {
        const auto answer = pages.ask(path);
        if (answer.status() != kOk) {
            return pages.refused(answer, path.substr(0, path.find('?')));
        }
        const auto page = takePage(pages, answer.reply->body, sink);
        if (page.fault || page.next.empty()) {
            return page.fault;
        }
        if (own.empty() || azure::originOf(page.next) != own) {
            return Finding{azure::issue::kForeignNextLink, Severity::Missing,
                {{"host", bounded(azure::originOf(page.next), kMostNameBytes)}, {"expected", own}},
                {}};
        }
        // Nothing of it goes into the host's name, however it spells its origin.
        const auto rest = azure::urlParts(page.next)->rest;
        path = rest.starts_with('/') ? rest : "/" + rest;
    }
    return Finding{
        azure::issue::kTooManyPages, Severity::Missing, {{"limit", std::int64_t{kMostPages}}}, {}};
}

} // namespace attest::doctor
