package glossator.cli;

import java.util.List;

/// The list of all commands, in the order of the help.
final class CommandList {
    private CommandList() {}

    static List<Object> of(Glossator program) {
        return List.of(
                new AddCommand(program),
                new UpdateCommand(program),
                new ReadCommand(program),
                new TakeCommand(program),
                new SourcesCommand(program),
                new MetaCommand(program),
                new CiteCommand(program),
                new ImportCommand(program),
                new ArrangeCommand(program),
                CollectionsCommand.commandLine(program),
                new EditionsCommand(program),
                new DiffCommand(program),
                new TextCommand(program),
                new FindCommand(program),
                new HighlightCommand(program),
                new NotesCommand(program),
                new RelatedCommand(program),
                new LinkCommand(program),
                new EditCommand(program),
                new PlaceCommand(program),
                new DeleteCommand(program),
                new ReplyCommand(program),
                new ResolveCommand(program),
                new ReopenCommand(program),
                AuthorsCommand.commandLine(program),
                TagsCommand.commandLine(program),
                DigestCommand.commandLine(program),
                new ExportCommand(program),
                new HistoryCommand(program),
                new UndoCommand(program),
                new RedoCommand(program),
                new RemoveCommand(program),
                new RestoreCommand(program),
                new AnchorCommand(program),
                new CheckCommand(program),
                new BackupCommand(program),
                new EraseCommand(program),
                new RecoverCommand(program),
                new TourCommand(program),
                new HelpCommand());
    }
}
