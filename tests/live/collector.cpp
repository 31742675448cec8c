// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace attest::test {

void Collector::origin(const live::Origin& /*origin*/) {}

void Collector::batch(const live::Batch& batch)
{
    const std::lock_guard lock(m_lock);
    m_text += batch.lines;
    m_lines += static_cast<std::size_t>(std::ranges::count(batch.lines, '\n'));
    m_changed.notify_all();
}

void Collector::gap(const live::Gap& /*gap*/)
{
    const std::lock_guard lock(m_lock);
    ++m_gaps;
    m_changed.notify_all();
}

void Collector::status(const live::SourceStatus& status)
{
    const std::lock_guard lock(m_lock);
    m_states.push_back(status);
    m_changed.notify_all();
}

bool Collector::waitUntil(const std::function<bool()>& holds)
{
    std::unique_lock lock(m_lock);
    return m_changed.wait_for(lock, std::chrono::seconds(60), holds);
}

bool Collector::waitForLines(std::size_t count)
{
    return waitUntil([&] { return m_lines >= count; });
}

bool Collector::waitForGap(std::size_t count)
{
    return waitUntil([&] { return m_gaps >= count; });
}

bool Collector::waitForEnding(std::string_view ending)
{
    return waitUntil([&] { return m_text.ends_with(ending); });
}

bool Collector::waitFor(live::SourceState state)
{
    return waitUntil([&] { return !m_states.empty() && m_states.back().state == state; });
}

std::string Collector::text() const
{
    const std::lock_guard lock(m_lock);
    return m_text;
}

std::size_t Collector::lines() const
{
    const std::lock_guard lock(m_lock);
    return m_lines;
}

live::SourceStatus Collector::last() const
{
    const std::lock_guard lock(m_lock);
    return m_states.empty() ? live::SourceStatus() : m_states.back();
}

std::size_t Collector::gaps() const
{
    const std::lock_guard lock(m_lock);
    return m_gaps;
}

ScratchFolder::ScratchFolder()
    : m_path((std::filesystem::temp_directory_path() / "assayer-live-XXXXXX").string())
{
    if (!::mkdtemp(m_path.data())) {
        std::abort();
    }
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

namespace {

void write(const std::string& path, std::string_view text, const char* mode)
{
    std::FILE* file = std::fopen(path.c_str(), mode);
    if (!file || std::fwrite(text.data(), 1, text.size(), file) != text.size()) {
        std::abort();
    }
    std::fclose(file);
}

} // namespace

void append(const std::string& path, std::string_view text)
{
    write(path, text, "ab");
}

void overwrite(const std::string& path, std::string_view text)
{
    write(path, text, "wb");
}

} // namespace attest::test
