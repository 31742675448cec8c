// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/kept_lines.h"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <unistd.h>
#include <utility>

namespace attest::watch {

namespace {

/// That are read again for one source. It asks for seconds, of each of its origins.
constexpr std::uint64_t kMostRecalled = std::uint64_t{128} << 20U;

bool isThere(const SpooledRun& run, std::uint64_t size)
{
    return run.offset <= size && run.bytes <= size - run.offset;
}

bool hasKey(const SpoolJournal& journal, const std::string& key)
{
    return std::ranges::any_of(
        journal.streams, [&key](const auto& each) { return each.second.key == key; });
}

} // namespace

KeptLines::KeptLines(const std::vector<SpoolLog::Place>& places)
{
    for (const auto& place : places) {
        std::error_code error;
        const auto bytes = std::filesystem::file_size(place.journal, error);
        const auto number = m_files.size();
        auto& file
            = m_files.emplace_back(File{place.file, place.journal, error ? 0 : bytes, {}, {}});
        file.head = journal(number);
        const auto runs = std::exchange(file.head.runs, {});
        const auto size = file.text->size();
        for (std::size_t run = 0; run < runs.size(); ++run) {
            if (isThere(runs[run], size)) {
                file.last[runs[run].stream] = run;
            }
        }
        for (const auto& [stream, upTo] : file.head.removed) {
            const auto found = file.head.streams.find(stream);
            if (found != file.head.streams.end()) {
                m_removed[beganOf(found->second)] = {number, upTo};
            }
        }
    }
}

SpoolJournal KeptLines::journal(std::size_t file) const
{
    return readJournal(m_files[file].path, m_files[file].bytes);
}

KeptLines::Began KeptLines::beganOf(const SpooledStream& stream)
{
    return {stream.source, stream.kind, stream.began};
}

const SpooledStream* KeptLines::ownerOf(
    std::size_t file, const SpoolJournal& journal, std::size_t run) const
{
    const auto& what = journal.runs[run];
    const auto found = journal.streams.find(what.stream);
    if (!isThere(what, m_files[file].text->size()) || found == journal.streams.end()) {
        return nullptr;
    }
    return isRemoved(found->second, file, run) ? nullptr : &found->second;
}

bool KeptLines::isRemoved(const SpooledStream& stream, std::size_t file, std::size_t run) const
{
    const auto removed = m_removed.find(beganOf(stream));
    return removed != m_removed.end() && Place(file, run) < removed->second;
}

void KeptLines::eraseRemoved() const
{
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        const int descriptor
            = ::open(m_files[file].text->path().c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0) {
            continue;
        }
        const auto journal = this->journal(file);
        for (std::size_t run = 0; run < journal.runs.size(); ++run) {
            const auto& what = journal.runs[run];
            const auto stream = journal.streams.find(what.stream);
            if (what.bytes > 0 && stream != journal.streams.end()
                && isRemoved(stream->second, file, run)) {
                (void)::fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                    static_cast<off_t>(what.offset), static_cast<off_t>(what.bytes));
            }
        }
        ::close(descriptor);
    }
}

std::vector<SpooledStream> KeptLines::streams() const
{
    std::set<Began> known;
    std::vector<SpooledStream> all;
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        for (const auto& [number, last] : m_files[file].last) {
            const auto stream = m_files[file].head.streams.find(number);
            if (stream != m_files[file].head.streams.end() && !isRemoved(stream->second, file, last)
                && known.insert(beganOf(stream->second)).second) {
                all.push_back(stream->second);
            }
        }
    }
    return all;
}

std::uint32_t KeptLines::lastStream() const
{
    std::uint32_t last = 0;
    for (const auto& file : m_files) {
        if (!file.head.streams.empty()) {
            last = std::max(last, file.head.streams.rbegin()->first);
        }
    }
    return last;
}

live::Recall KeptLines::tell(live::Source& source, const std::string& key) const
{
    auto outcome = live::Recall::Cannot;
    std::set<std::pair<std::string, std::string>>
        enough; ///< origins; their numbers are of one process
    std::string lines;
    std::uint64_t told = 0;
    for (std::size_t file = m_files.size(); file-- > 0;) {
        if (!hasKey(m_files[file].head, key)) {
            continue;
        }
        const auto journal = this->journal(file);
        const auto& runs = journal.runs;
        for (std::size_t run = runs.size(); run-- > 0;) {
            const auto* stream = ownerOf(file, journal, run);
            if (!stream || stream->key != key || runs[run].bytes == 0) {
                continue;
            }
            const std::pair origin(stream->origin.nameSpace, stream->origin.name);
            if (enough.contains(origin)) {
                continue;
            }
            told += runs[run].bytes;
            if (told > kMostRecalled) {
                return outcome;
            }
            lines.resize(runs[run].bytes);
            lines.resize(m_files[file].text->read(runs[run].offset, lines));
            const auto now = source.recall(stream->origin, lines);
            if (now == live::Recall::Cannot) {
                return now;
            }
            outcome = now;
            if (now == live::Recall::Enough) {
                enough.insert(origin);
            }
        }
    }
    return outcome;
}

std::string KeptLines::versionOf(const std::string& key) const
{
    for (std::size_t file = m_files.size(); file-- > 0;) {
        const auto& journal = m_files[file].head;
        for (const auto& [number, version] : journal.versions) {
            const auto found = journal.streams.find(number);
            if (found != journal.streams.end() && found->second.key == key
                && !m_removed.contains(beganOf(found->second))) {
                return version;
            }
        }
    }
    return {};
}

} // namespace attest::watch
