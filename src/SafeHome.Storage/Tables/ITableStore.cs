namespace SafeHome.Storage.Tables;

/// <summary>The tables of one storage account.</summary>
public interface ITableStore
{
    /// <summary>The table of that name; made on first use, so nothing needs to be set up beforehand.</summary>
    ITable Table(string name);
}
