// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/hex_view_accessible.h"

#include "bytes/hex_view.h"

#include <QtWidgets/QAccessibleWidget>

#include <algorithm>

namespace attest::ui {
namespace {

int placeInRow(const HexView& view, int byte)
{
    const auto& layout = view.layout();
    const int hexAt = layout.digits() + 2;
    if (view.column() == ByteColumn::Hex) {
        return hexAt + 3 * byte + byte / 8;
    }
    return hexAt + layout.perRow() * 3 - 1 + (layout.perRow() - 1) / 8 + 2 + byte;
}

class AccessibleHexView final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleHexView(HexView* view)
        : QAccessibleWidget(view, QAccessible::EditableText, view->accessibleName())
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? row() : QAccessibleWidget::text(kind);
    }

    // The text is that of the current row.
    int characterCount() const override { return static_cast<int>(row().size()); }
    QString text(int from, int to) const override { return row().mid(from, to - from); }
    int cursorPosition() const override { return caretInRow(view()); }
    void setCursorPosition(int) override {}
    QString attributes(int, int* from, int* to) const override
    {
        *from = 0;
        *to = characterCount();
        return {};
    }
    int selectionCount() const override { return selectedInRow() ? 1 : 0; }
    void selection(int which, int* from, int* to) const override
    {
        const auto part = which == 0 ? selectedInRow() : std::nullopt;
        *from = part ? placeInRow(view(), part->first) : 0;
        *to = part ? placeInRow(view(), part->second) + (view().column() == ByteColumn::Hex ? 2 : 1)
                   : 0;
    }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    void scrollToSubstring(int, int) override {}
    QRect characterRect(int) const override
    {
        const auto rect = view().rectOf(view().caret(), view().column());
        return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    int offsetAtPoint(const QPoint&) const override { return cursorPosition(); }

private:
    const HexView& view() const { return *static_cast<const HexView*>(widget()); }
    QString row() const
    {
        return view().rowText(view().caret() / static_cast<std::size_t>(view().layout().perRow()));
    }
    /// The first and last selected byte of the current row.
    std::optional<std::pair<int, int>> selectedInRow() const
    {
        const auto& selected = view().marks().selected;
        const auto each = static_cast<std::size_t>(view().layout().perRow());
        const auto begin = view().caret() / each * each;
        if (!selected || selected->buffer != view().buffer() || selected->end() <= begin
            || selected->offset >= begin + each || selected->length == 0) {
            return std::nullopt;
        }
        const auto first = std::max<std::size_t>(selected->offset, begin) - begin;
        const auto last = std::min<std::size_t>(selected->end(), begin + each) - begin - 1;
        return std::pair(static_cast<int>(first), static_cast<int>(last));
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<HexView*>(object);
    return view ? new AccessibleHexView(view) : nullptr;
}

} // namespace

void announceHexViews()
{
    QAccessible::removeFactory(make);
    QAccessible::installFactory(make);
}

int caretInRow(const HexView& view)
{
    const auto each = static_cast<std::size_t>(view.layout().perRow());
    return placeInRow(view, static_cast<int>(view.caret() % each));
}

} // namespace attest::ui
