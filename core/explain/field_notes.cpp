// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/field_notes.h"

namespace attest::explain {
namespace {

// "keys/[0]/kid" is "keys/kid": where in a list something stands says nothing about what it is.
std::string withoutPositions(std::string_view path)
{
    std::string out;
    while (!path.empty()) {
        const auto end = path.find('/');
        const auto name = path.substr(0, end);
        if (!name.starts_with('[')) {
            out += out.empty() ? "" : "/";
            out += name;
        }
        path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    }
    return out;
}

bool endsAtName(std::string_view path, std::string_view end)
{
    return path.ends_with(end)
        && (path.size() == end.size() || path[path.size() - end.size() - 1] == '/');
}

} // namespace

std::string fieldNote(Document document, std::string_view path, Language language)
{
    const auto names = withoutPositions(path);
    const FieldNote* best = nullptr;
    for (const auto& note : fieldNotes()) {
        if (note.document == document && endsAtName(names, note.path)
            && (best == nullptr || note.path.size() > best->path.size())) {
            best = &note;
        }
    }
    return best == nullptr ? std::string() : translated(best->text, language);
}

} // namespace attest::explain
