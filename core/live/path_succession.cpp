// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/path_succession.h"

#include "live/issues.h"

#include <algorithm>
#include <sys/stat.h>

namespace attest::live {

namespace {

/// Each is an open file. Whoever rotates more often while nothing is written loses empty files alone.
constexpr std::size_t kMostWaiting = 64;

bool hasLines(const telemetry::LogFile& file)
{
    return file.size() > 0;
}

} // namespace

PathSuccession::Where PathSuccession::look(const telemetry::LogFile::Id& reading)
{
    struct stat facts {};
    if (::stat(m_path.c_str(), &facts) != 0) {
        return Where::Nowhere;
    }
    const telemetry::LogFile::Id now{facts.st_dev, facts.st_ino};
    if (now == reading && !movedOn()) {
        m_later.clear(); // what came between has gone, and had nothing in it
        return Where::Same;
    }
    if (now == (m_later.empty() ? reading : m_later.back().id())) {
        return m_later.empty() ? Where::Same : Where::Later;
    }
    auto file = telemetry::LogFile::open(m_path);
    if (!file) {
        m_problem = ofSource(file.problem());
        return Where::Closed;
    }
    if (m_later.size() == kMostWaiting) {
        std::erase_if(m_later, [](const auto& each) { return !hasLines(each); });
    }
    m_later.push_back(std::move(*file));
    return Where::Later;
}

bool PathSuccession::movedOn() const
{
    return std::ranges::any_of(m_later, hasLines);
}

std::optional<telemetry::LogFile> PathSuccession::next()
{
    if (m_later.empty()) {
        return std::nullopt;
    }
    auto file = std::move(m_later.front());
    m_later.pop_front();
    return file;
}

Problem ofSource(Problem problem)
{
    problem.id = issue::kUnreadable;
    for (auto& param : problem.params) {
        param.name = std::string_view(param.name) == "file" ? "source" : param.name;
    }
    return problem;
}

} // namespace attest::live
