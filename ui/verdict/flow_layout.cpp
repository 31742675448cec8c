// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/flow_layout.h"

#include <algorithm>

namespace attest::ui {

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int at) const
{
    return at >= 0 && at < count() ? m_items[static_cast<std::size_t>(at)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int at)
{
    if (at < 0 || at >= count()) {
        return nullptr;
    }
    auto* item = m_items[static_cast<std::size_t>(at)].release();
    m_items.erase(m_items.begin() + at);
    return item;
}

// A line is as high as its highest item, and items stand in its middle.
int FlowLayout::flow(const QRect& rect, Placing placing) const
{
    const auto inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    for (std::size_t first = 0; first < m_items.size();) {
        std::size_t end = first;
        int used = 0;
        int height = 0;
        for (; end < m_items.size(); ++end) {
            const auto size = m_items[end]->sizeHint();
            const int more = size.width() + (end == first ? 0 : spacing());
            if (end > first && used + more > inside.width()) {
                break;
            }
            used += more;
            height = std::max(height, size.height());
        }
        int left = inside.left();
        for (std::size_t i = first; i < end && placing == Placing::Place; ++i) {
            const auto size = m_items[i]->sizeHint();
            const QSize fits(std::min(size.width(), inside.width()), size.height());
            m_items[i]->setGeometry({{left, top + (height - size.height()) / 2}, fits});
            left += size.width() + spacing();
        }
        top += height + (end < m_items.size() ? spacing() / 2 : 0);
        first = end;
    }
    return top - rect.top() + contentsMargins().bottom();
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, Placing::Measure);
}

QSize FlowLayout::sizeHint() const
{
    int width = contentsMargins().left() + contentsMargins().right();
    for (const auto& item : m_items) {
        width += item->sizeHint().width() + spacing();
    }
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize most;
    for (const auto& item : m_items) {
        most = most.expandedTo(item->minimumSize());
    }
    return most.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    flow(rect, Placing::Place);
}

} // namespace attest::ui
