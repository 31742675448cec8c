// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison_tree.h"

namespace attest::ui {
namespace {

constexpr int kStage = Qt::UserRole + 1;
constexpr int kNode = Qt::UserRole + 2;

QStandardItem* cell(const QString& text, const std::optional<Mark>& mark = {})
{
    auto* made = mark ? new QStandardItem(markIcon(*mark), text) : new QStandardItem(text);
    made->setEditable(false);
    made->setToolTip(text.isEmpty() ? QString() : text);
    return made;
}

} // namespace

void ComparisonTree::setComparison(const Comparison& comparison)
{
    clear();
    m_differences.clear();
    setHorizontalHeaderLabels(
        {tr("What"), comparison.left.name, comparison.right.name, tr("Difference")});
    addPart(tr("Stages"), comparison.stages, {});
    addPart(tr("Fields of the evidence"), comparison.fields,
        comparison.moreFields == 0 ? QString()
                                   : tr("and %1 more fields").arg(comparison.moreFields));
    addPart(tr("Report"), comparison.report,
        comparison.moreReport == 0
            ? QString()
            : tr("and %1 other values that follow from these").arg(comparison.moreReport));
}

void ComparisonTree::addPart(
    const QString& title, const std::vector<ComparedRow>& rows, const QString& rest)
{
    auto* part = cell(title);
    appendRow({part, cell({}), cell({}), cell({})});
    std::size_t count = 0;
    for (const auto& row : rows) {
        addRow(*part, row);
        count += row.differs ? 1 : 0;
    }
    item(part->row(), How)
        ->setText(count == 0 && rest.isEmpty() ? tr("the same") : tr("%1 differences").arg(count));
    if (!rest.isEmpty()) {
        part->appendRow({cell(rest), cell({}), cell({}), cell({})});
    }
}

void ComparisonTree::addRow(QStandardItem& part, const ComparedRow& row)
{
    auto* what = cell(row.what);
    if (row.stage) {
        what->setData(static_cast<qulonglong>(*row.stage), kStage);
    }
    if (row.node != decode::kNoNode) {
        what->setData(row.node, kNode);
    }
    const bool first = row.differs && m_differences.isEmpty();
    const auto how = !row.differs             ? tr("same")
        : row.side == report::Side::OnlyLeft  ? tr("only here")
        : row.side == report::Side::OnlyRight ? tr("only there")
        : first                               ? tr("first difference")
                                              : tr("differs");
    auto* state = cell(how);
    if (row.differs) {
        auto font = state->font();
        font.setWeight(QFont::DemiBold);
        state->setFont(font);
        what->setFont(font);
    }
    part.appendRow({what, cell(row.left, row.leftMark), cell(row.right, row.rightMark), state});
    if (row.differs) {
        m_differences.push_back(QPersistentModelIndex(indexFromItem(what)));
    }
}

std::optional<std::size_t> ComparisonTree::stageAt(const QModelIndex& index)
{
    const auto value = index.siblingAtColumn(What).data(kStage);
    return value.isValid() ? std::optional(static_cast<std::size_t>(value.toULongLong()))
                           : std::nullopt;
}

decode::NodeId ComparisonTree::nodeAt(const QModelIndex& index)
{
    const auto value = index.siblingAtColumn(What).data(kNode);
    return value.isValid() ? value.toUInt() : decode::kNoNode;
}

} // namespace attest::ui
