// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

namespace attest::ui {
namespace {

struct Pair {
    QRgb light, dark;
};

constexpr Pair pairOf(Role role)
{
    switch (role) {
    case Role::Window:
        return {0xfff6f7f9, 0xff171b21};
    case Role::Panel:
        return {0xffffffff, 0xff1f242c};
    case Role::Mono:
        return {0xfff3f5f8, 0xff191e25};
    case Role::Line:
        return {0xffdfe3e8, 0xff323a45};
    case Role::Text:
        return {0xff1c2430, 0xffe6eaf0};
    case Role::Muted:
        return {0xff5f6b7b, 0xff93a0b1};
    case Role::Accent:
        return {0xff2f6fde, 0xff6ea3ff};
    case Role::OnAccent:
        return {0xffffffff, 0xff10141a};
    case Role::Selection:
        return {0xffdbe8ff, 0xff23395f};
    case Role::Pass:
        return {0xff1f8a4c, 0xff56c888};
    case Role::Fail:
        return {0xffc8322b, 0xffff7b72};
    case Role::Warn:
        return {0xff9a6700, 0xffe3b341};
    case Role::Skip:
        return {0xff66707e, 0xff8b97a6};
    case Role::PassBack:
        return {0xffe6f5ec, 0xff1c3529};
    case Role::FailBack:
        return {0xfffdeceb, 0xff3d2224};
    case Role::WarnBack:
        return {0xfffff5dc, 0xff3a3018};
    case Role::Highlight:
        return {0xffffe8a3, 0xff5a4a14};
    case Role::Hover:
        return {0xffe9eef6, 0xff2b3440};
    }
    return {0xff000000, 0xffffffff};
}

} // namespace

QColor colour(Role role, Scheme scheme)
{
    const auto pair = pairOf(role);
    return QColor::fromRgba(scheme == Scheme::Light ? pair.light : pair.dark);
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness()
        ? Scheme::Dark
        : Scheme::Light;
}

QColor colour(Role role, const QPalette& palette)
{
    return colour(role, schemeOf(palette));
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Role role) { return colour(role, scheme); };
    QPalette palette(of(Role::Text), of(Role::Panel), of(Role::Line), of(Role::Line),
        of(Role::Line), of(Role::Text), of(Role::Text), of(Role::Panel), of(Role::Window));
    palette.setColor(QPalette::AlternateBase, of(Role::Window));
    palette.setColor(QPalette::Highlight, of(Role::Selection));
    palette.setColor(QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::ToolTipBase, of(Role::Panel));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, of(Role::Skip));
    }
    return palette;
}

} // namespace attest::ui
