// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/kept_lines.h"

#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace attest::watch {

namespace {

/// That are read again for one source. It asks for seconds, of each of its origins.
constexpr std::uint64_t kMostRecalled = std::uint64_t{128} << 20U;

} // namespace

KeptLines::KeptLines(const std::vector<SpoolLog::Place>& places)
{
    for (const auto& place : places) {
        const auto file = m_files.size();
        const auto& journal
            = m_files.emplace_back(File{place.file, readJournal(place.journal)}).journal;
        for (const auto& [stream, upTo] : journal.removed) {
            if (const auto found = journal.streams.find(stream); found != journal.streams.end()) {
                m_removed[beganOf(found->second)] = {file, upTo};
            }
        }
    }
}

KeptLines::Began KeptLines::beganOf(const SpooledStream& stream)
{
    return {stream.source, stream.kind, stream.began};
}

const SpooledStream* KeptLines::ownerOf(std::size_t file, std::size_t run) const
{
    const auto& [text, journal] = m_files[file];
    const auto& what = journal.runs[run];
    const auto found = journal.streams.find(what.stream);
    const auto size = text->size();
    const bool isThere = what.offset <= size && what.bytes <= size - what.offset;
    if (!isThere || found == journal.streams.end()) {
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
        const auto& [text, journal] = m_files[file];
        const int descriptor = ::open(text->path().c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
        for (std::size_t run = 0; descriptor >= 0 && run < journal.runs.size(); ++run) {
            const auto& what = journal.runs[run];
            const auto stream = journal.streams.find(what.stream);
            if (what.bytes > 0 && stream != journal.streams.end()
                && isRemoved(stream->second, file, run)) {
                (void)::fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                    static_cast<off_t>(what.offset), static_cast<off_t>(what.bytes));
            }
        }
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

std::vector<SpooledStream> KeptLines::streams() const
{
    std::set<Began> known;
    std::vector<SpooledStream> all;
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        std::set<std::uint32_t> looked; // most runs are of few streams
        for (std::size_t run = 0; run < m_files[file].journal.runs.size(); ++run) {
            if (looked.contains(m_files[file].journal.runs[run].stream)) {
                continue;
            }
            if (const auto* stream = ownerOf(file, run)) {
                looked.insert(stream->number);
                if (known.insert(beganOf(*stream)).second) {
                    all.push_back(*stream);
                }
            }
        }
    }
    return all;
}

std::uint32_t KeptLines::lastStream() const
{
    std::uint32_t last = 0;
    for (const auto& file : m_files) {
        if (!file.journal.streams.empty()) {
            last = std::max(last, file.journal.streams.rbegin()->first);
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
        const auto& runs = m_files[file].journal.runs;
        for (std::size_t run = runs.size(); run-- > 0;) {
            const auto* stream = ownerOf(file, run);
            if (!stream || stream->key != key || runs[run].missing || runs[run].bytes == 0) {
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
        const auto& journal = m_files[file].journal;
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
